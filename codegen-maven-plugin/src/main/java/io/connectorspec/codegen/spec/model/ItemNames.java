/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.model.ItemClassesSpec.Annotation;
import io.connectorspec.codegen.spec.model.ItemClassesSpec.Converter;
import io.connectorspec.codegen.spec.model.ItemClassesSpec.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the classes of an item type, of an enum, or of a table.
 *
 * @param item the class of the objects
 * @param key the class of their keys; for objects without a key a name that no class has
 */
public record ItemNames(String item, String key) {

    private static final String ITEM = "{Item}";
    private static final String KEY = "{Key}";

    /** Names the classes of objects that have a key of their own. */
    public static ItemNames of(String item) {
        return new ItemNames(item, item + "Key");
    }

    /** Names the classes of an item type, whose key is that of its table if it shares one. */
    public static ItemNames of(String item, ItemFileSpec file) {
        return file.sharedTable(item)
                .map(table -> new ItemNames(item, of(table.name().value()).key()))
                .orElseGet(() -> of(item));
    }

    /** Gives the names of what is generated for a key alone. */
    public ItemNames ofKey() {
        return new ItemNames(key, key);
    }

    /** Gives whether a text of the connector's spec differs between item types. */
    public static boolean isTemplate(String text) {
        return text.contains(ITEM) || text.contains(KEY);
    }

    /** Gives a text of the connector's spec for these classes. */
    public String insert(String template) {
        return template.replace(ITEM, item).replace(KEY, key);
    }

    /**
     * Gives the names of all classes that an item type or a table becomes, enums aside.
     *
     * @param codec the kind of its codec
     * @param keyed whether it has a key
     * @param shares whether it shares its table, and its key, with others
     */
    public List<String> all(ItemClassesSpec classes, Optional<Kind> codec, boolean keyed, boolean shares) {
        List<Kind> kinds = new ArrayList<>(codec.stream().toList());
        classes.annotations().stream().map(Annotation::kind).forEach(kinds::add);
        if (keyed) {
            classes.converters().stream()
                    .filter(converter -> !(shares && converter.wholeTable()))
                    .map(Converter::kind)
                    .forEach(kinds::add);
        }
        List<String> names = new ArrayList<>(List.of(item));
        kinds.forEach(kind -> names.add(insert(kind.name().value())));
        if (keyed && !shares) {
            names.add(key);
            classes.codecs()
                    .key()
                    .ifPresent(kind -> names.add(ofKey().insert(kind.name().value())));
            classes.annotations()
                    .forEach(annotation ->
                            names.add(ofKey().insert(annotation.kind().name().value())));
        }
        return names;
    }
}
