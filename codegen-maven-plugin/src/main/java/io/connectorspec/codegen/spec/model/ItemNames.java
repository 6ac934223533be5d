/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.model.ItemTypesSpec.GeneratedClass;
import java.util.ArrayList;
import java.util.List;

/** Names the classes of item types. */
public final class ItemNames {

    private static final String PLACE = "{Item}";

    private ItemNames() {}

    /** Gives whether a text of the connector's spec differs between item types. */
    public static boolean isTemplate(String text) {
        return text.contains(PLACE);
    }

    /** Gives a text of the connector's spec for one item type. */
    public static String insert(String template, String item) {
        return template.replace(PLACE, item);
    }

    /** Gives the name of the class of an item's key. */
    public static String keyName(String item) {
        return item + "Key";
    }

    /**
     * Gives the names of all classes that an item type becomes.
     *
     * @param item the item type's name
     * @param keyed whether it has a key
     */
    public static List<String> of(ItemTypesSpec spec, String item, boolean keyed) {
        List<GeneratedClass> kinds = new ArrayList<>(List.of(spec.classes().codec()));
        List<String> names = new ArrayList<>(List.of(item));
        if (keyed) {
            names.add(keyName(item));
            spec.classes().keyCodec().ifPresent(kinds::add);
            kinds.addAll(spec.classes().converters());
        }
        kinds.forEach(kind -> names.add(insert(kind.name().value(), item)));
        return names;
    }
}
