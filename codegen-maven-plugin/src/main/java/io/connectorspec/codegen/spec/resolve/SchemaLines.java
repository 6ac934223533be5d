/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says in lines what objects are made of, for superclasses that ask for a schema. An item type is a line
 * {@code # Name}; its attributes follow it, {@code ! type name} for one that is always there, {@code ? type name}
 * for one that may be absent. For a table that several item types share, {@code | Type text} names each with what
 * tells it apart. The item types that an object holds stand behind it, by their names.
 */
final class SchemaLines {

    private final Map<String, List<Attribute>> items;

    /** Takes the attributes of all item types of a file. */
    SchemaLines(Map<String, List<Attribute>> items) {
        this.items = Map.copyOf(items);
    }

    /** Gives the lines of an object with some attributes. */
    List<String> of(String name, List<Attribute> attributes) {
        List<String> lines = new ArrayList<>();
        add(name, attributes, lines);
        Set<String> held = reachable(attributes);
        held.remove(name);
        held.forEach(item -> add(item, items.get(item), lines));
        return lines;
    }

    /** Gives the lines of a table. */
    List<String> of(String name, Map<String, String> itemsByText) {
        List<String> lines = new ArrayList<>(List.of("# " + name));
        Set<String> held = new TreeSet<>(itemsByText.values());
        new TreeMap<>(itemsByText).forEach((text, item) -> {
            lines.add("| " + item + " " + text);
            held.addAll(reachable(items.get(item)));
        });
        held.forEach(item -> add(item, items.get(item), lines));
        return lines;
    }

    private static void add(String name, List<Attribute> attributes, List<String> lines) {
        lines.add("# " + name);
        attributes.forEach(attribute -> lines.add((attribute.use().optional() ? "? " : "! ")
                + attribute.form().stored().type() + " " + attribute.names().stored()));
    }

    private Set<String> reachable(List<Attribute> attributes) {
        Set<String> reached = new TreeSet<>();
        Deque<List<Attribute>> open = new ArrayDeque<>(List.of(attributes));
        while (!open.isEmpty()) {
            open.pop().stream()
                    .flatMap(attribute -> attribute.form().stored().holds().stream())
                    .filter(reached::add)
                    .forEach(item -> open.push(items.get(item)));
        }
        return reached;
    }
}
