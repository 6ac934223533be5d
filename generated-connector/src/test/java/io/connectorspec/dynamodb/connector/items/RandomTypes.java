/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes a file of item types, decided by a seed: items with tables, parts, parts that hold themselves, enums. */
final class RandomTypes {

    /** The package of the classes. */
    static final String PACKAGE = "com.example.random";

    /** A chain of lists, with a number in the innermost: as deep as the service goes. */
    private static final int DEEPEST = 31;

    private static final List<String> KEY_KINDS = List.of("S", "N", "B");

    private final Random random;
    private final Map<String, Map<String, Shape>> attributes = new LinkedHashMap<>();
    private final Set<String> optional = new HashSet<>();
    private final StringBuilder spec = new StringBuilder();

    /**
     * Makes the types.
     *
     * @param items how many of them have a table
     */
    RandomTypes(long seed, int items) {
        this.random = new Random(seed);
        spec.append("spec: 1\nuses: dynamodb\npackage: " + PACKAGE + "\nenums:\n");
        spec.append(
                "  Colour: { values: { RED: Red., GREEN: { stored: 'the \"green\" one', doc: Green. } } }\nitems:\n");
        start("Chain", "");
        add("Chain", "label", new Shape.Choice("Colour"), "");
        add("Chain", "next", new Shape.Nested("Chain"), "optional: true, ");
        for (int i = 0; i < 3; i++) {
            start("Part" + i, "");
            addSome("Part" + i, i);
        }
        for (int i = 0; i < items; i++) {
            addItem("Item" + i);
        }
    }

    /** Gives the file. */
    String spec() {
        return spec.toString();
    }

    /** Gives the item types that have a table. */
    List<String> tables() {
        return attributes.keySet().stream()
                .filter(name -> name.startsWith("Item"))
                .toList();
    }

    /** Gives the attributes of an item type. */
    Map<String, Shape> attributes(String item) {
        return attributes.get(item);
    }

    /** Gives whether an attribute may be absent. */
    boolean isOptional(String item, String attribute) {
        return optional.contains(item + "." + attribute);
    }

    private void addItem(String item) {
        start(item, "    table: " + item.toLowerCase(Locale.ROOT) + "\n");
        add(item, "id", new Shape.Single(Scalars.ALL.get(0)), "key: partition, ");
        if (random.nextBoolean()) {
            List<Scalars.Scalar> sortable = Scalars.ALL.stream()
                    .filter(scalar ->
                            KEY_KINDS.contains(scalar.kind()) && !scalar.name().matches("string|binary"))
                    .toList();
            add(item, "place", new Shape.Single(sortable.get(random.nextInt(sortable.size()))), "key: sort, ");
        }
        Shape deep = new Shape.Single(Scalars.ALL.get(1));
        for (int i = 0; i < DEEPEST; i++) {
            deep = new Shape.Holder("list", deep);
        }
        add(item, "deep", deep, "optional: true, ");
        add(item, "chain", new Shape.Nested("Chain"), "optional: true, ");
        addSome(item, 3);
    }

    private void start(String item, String table) {
        attributes.put(item, new LinkedHashMap<>());
        spec.append("  " + item + ":\n" + table + "    attributes:\n");
    }

    private void addSome(String item, int parts) {
        int count = 3 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            add(item, "a" + i, shape(parts, 3), random.nextInt(3) == 0 ? "optional: true, " : "");
        }
    }

    private void add(String item, String name, Shape shape, String traits) {
        attributes.get(item).put(name, shape);
        if (traits.startsWith("optional")) {
            optional.add(item + "." + name);
        }
        String stored = random.nextInt(4) == 0 ? ", name: 'stored " + name + "'" : "";
        String encoding = shape.encoding().isEmpty() ? "" : ", encoding: " + shape.encoding();
        spec.append("      " + name + ": { " + traits + "type: '" + shape.type() + "'" + encoding + stored + " }\n");
    }

    private Shape shape(int parts, int depth) {
        int choice = random.nextInt(depth > 0 ? 10 : 6);
        return switch (choice) {
            case 0, 1, 2, 3 -> new Shape.Single(Scalars.ALL.get(random.nextInt(Scalars.ALL.size())));
            case 4 -> new Shape.Choice("Colour");
            case 5 ->
                parts > 0
                        ? new Shape.Nested("Part" + random.nextInt(parts))
                        : new Shape.Single(Scalars.ALL.get(random.nextInt(Scalars.ALL.size())));
            case 6 -> new Shape.Holder("list", shape(parts, depth - 1));
            case 7 -> new Shape.Holder("map", shape(parts, depth - 1));
            case 8 -> new Shape.Holder("set", element());
            default -> new Shape.Holder("nullable", shape(parts, depth - 1));
        };
    }

    private Shape element() {
        List<Shape> elements = Scalars.ALL.stream()
                .filter(scalar -> KEY_KINDS.contains(scalar.kind()))
                .<Shape>map(Shape.Single::new)
                .toList();
        int choice = random.nextInt(elements.size() + 1);
        return choice == elements.size() ? new Shape.Choice("Colour") : elements.get(choice);
    }
}
