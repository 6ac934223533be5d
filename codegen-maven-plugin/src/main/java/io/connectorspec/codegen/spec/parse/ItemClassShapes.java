/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import java.util.ArrayList;
import java.util.List;

/** Declares which classes {@code item-types} can ask for. */
final class ItemClassShapes {

    private static final Field<Located<String>> NAME = Field.required(
            "name",
            Shapes.locatedText(),
            "its name, with {Item} for that of the item's class and {Key} for that of its key",
            "'{Item}Codec'");
    private static final Field<Located<String>> SUPERCLASS = Field.required(
            "extends", Shapes.locatedText(), "the runtime class that it extends", "'com.example.ItemCodec<{Item}>'");
    private static final Field<List<Located<ItemClassesSpec.Argument>>> ARGUMENTS = Field.optional(
            "arguments",
            Shapes.list(Shapes.word(List.of(ItemClassesSpec.Argument.values()))),
            "what the constructor of that class takes",
            "[codec, key-attributes]");
    private static final Field<Located<String>> DOC =
            Field.required("doc", Shapes.locatedText(), "what the class is for", "Writes `{Item}` objects.");

    private static final Field<Located<QualifiedClass>> ANNOTATION = Field.required(
            "annotation",
            Shapes.qualifiedClass(),
            "the annotation of items' classes that names this class",
            "com.example.DescribedBy");
    private static final Field<Boolean> WHOLE_TABLE = Field.optional(
            "whole-table",
            Shapes.flag(),
            "whether it is of use for whole tables only, and not for an item type that shares one",
            "true");

    private static final Field<ItemClassesSpec.Kind> CODEC = Field.required(
            "codec",
            kind(),
            "the class that writes items",
            "{ name: '{Item}Codec', extends: 'com.example.ItemCodec<{Item}>', doc: What it does. }");
    private static final Field<ItemClassesSpec.Kind> KEY_CODEC = Field.optional(
            "key-codec",
            kind(),
            "the class that writes keys",
            "{ name: '{Key}Codec', extends: 'com.example.KeyCodec<{Item}>', doc: What it does. }");
    private static final Field<ItemClassesSpec.Kind> ENUM_CODEC = Field.optional(
            "enum-codec",
            kind(),
            "the class that writes enums",
            "{ name: '{Item}Codec', extends: 'com.example.ItemCodec<{Item}>', doc: What it does. }");
    private static final Field<ItemClassesSpec.Kind> TABLE_CODEC = Field.optional(
            "table-codec",
            kind(),
            "the class that writes the items of a table that several item types share",
            "{ name: '{Item}Codec', extends: 'com.example.ItemCodec<{Item}>', doc: What it does. }");
    private static final Field<List<ItemClassesSpec.Annotation>> ANNOTATIONS = Field.optional(
            "annotations",
            Shapes.list(annotation()),
            "the classes that annotations of items' classes name",
            "[{ annotation: com.example.DescribedBy, name: '{Item}Description', extends: com.example.Description,"
                    + " doc: What it does. }]");
    private static final Field<List<ItemClassesSpec.Converter>> CONVERTERS = Field.optional(
            "converters",
            Shapes.list(converter()),
            "the classes that turn items into writes",
            "[{ name: '{Item}Converter', extends: 'com.example.Converter<{Item}>', doc: What it does. }]");

    /** The whole section. */
    static final Shape<ItemClassesSpec> CLASSES = new ObjectShape<>(
            "the classes of an item type",
            List.of(CODEC, KEY_CODEC, ENUM_CODEC, TABLE_CODEC, ANNOTATIONS, CONVERTERS),
            bound -> new ItemClassesSpec(
                    new ItemClassesSpec.Codecs(
                            bound.get(CODEC), bound.find(KEY_CODEC), bound.find(ENUM_CODEC), bound.find(TABLE_CODEC)),
                    bound.list(ANNOTATIONS),
                    bound.list(CONVERTERS)));

    private ItemClassShapes() {}

    private static Shape<ItemClassesSpec.Kind> kind() {
        return new ObjectShape<>("a generated class", kindFields(), ItemClassShapes::kind);
    }

    private static Shape<ItemClassesSpec.Annotation> annotation() {
        List<Field<?>> fields = new ArrayList<>(List.of(ANNOTATION));
        fields.addAll(kindFields());
        return new ObjectShape<>(
                "a class that an annotation names",
                fields,
                bound -> new ItemClassesSpec.Annotation(bound.get(ANNOTATION), kind(bound)));
    }

    private static Shape<ItemClassesSpec.Converter> converter() {
        List<Field<?>> fields = new ArrayList<>(kindFields());
        fields.add(WHOLE_TABLE);
        return new ObjectShape<>(
                "a converter", fields, bound -> new ItemClassesSpec.Converter(kind(bound), bound.flag(WHOLE_TABLE)));
    }

    private static List<Field<?>> kindFields() {
        return List.of(NAME, SUPERCLASS, ARGUMENTS, DOC);
    }

    private static ItemClassesSpec.Kind kind(Bound bound) {
        return new ItemClassesSpec.Kind(bound.get(NAME), bound.get(SUPERCLASS), bound.list(ARGUMENTS), bound.get(DOC));
    }
}
