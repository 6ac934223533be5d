/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import java.util.List;
import java.util.Optional;

/** Declares what {@code item-types} can say. */
final class ItemTypeShapes {

    private static final Field<Located<QualifiedClass>> WRITER = Field.required(
            "writer",
            Shapes.qualifiedClass(),
            "the runtime's class that attributes are written to",
            "com.example.Writer");
    private static final Field<Located<QualifiedClass>> READER = Field.optional(
            "reader",
            Shapes.qualifiedClass(),
            "the runtime's class that attributes are read from",
            "com.example.Reader");
    private static final Field<Located<QualifiedClass>> CODEC = Field.required(
            "codec", Shapes.qualifiedClass(), "the runtime's interface of what writes attributes", "com.example.Codec");
    private static final Field<Entries<ItemTypesSpec.Role>> ROLES = Field.optional(
            "roles",
            Shapes.entries(Shapes.entryName(), role()),
            "what an attribute can be in its item",
            "{ id: { key: true, required: true, doc: The item's id. } }");
    private static final Field<Entries<ItemTypesSpec.AttributeType>> TYPES = Field.required(
            "types",
            Shapes.entries(
                    new TextShape<>("a type such as string or list<E>", Code.INVALID_NAME, AttributeTypeName::parse),
                    attributeType()),
            "the types that an attribute can have",
            "{ string: { java: String, attribute: text, codec: com.example.StringCodec } }");
    private static final Field<Located<String>> NESTED =
            Field.required("nested", nested(), "how an item within an item is stored", "{ attribute: map }");
    private static final Field<ItemTypesSpec.Classes> CLASSES = Field.required(
            "classes",
            classes(),
            "the classes that are generated for an item type",
            "{ codec: { name: '{Item}Codec', extends: 'com.example.ItemCodec<{Item}>', doc: Writes it. } }");

    /** The whole section. */
    static final Shape<ItemTypesSpec> ITEM_TYPES = new ObjectShape<>(
            "item types",
            List.of(WRITER, READER, CODEC, ROLES, TYPES, NESTED, CLASSES),
            bound -> new ItemTypesSpec(
                    new ItemTypesSpec.Protocol(
                            bound.get(WRITER).value(),
                            bound.find(READER).map(Located::value),
                            bound.get(CODEC).value()),
                    bound.entries(ROLES),
                    bound.get(TYPES),
                    bound.get(NESTED),
                    bound.get(CLASSES)));

    private ItemTypeShapes() {}

    private static Shape<ItemTypesSpec.Role> role() {
        Field<Boolean> key = Field.optional("key", Shapes.flag(), "whether it belongs to the item's key", "true");
        Field<Boolean> required =
                Field.optional("required", Shapes.flag(), "whether every item with a table needs one", "true");
        Field<List<Located<String>>> attributes = Field.optional(
                "attributes",
                Shapes.list(Shapes.locatedText()),
                "how an attribute of this role can be stored",
                "[text]");
        Field<Located<String>> doc = Field.required("doc", Shapes.locatedText(), "what the role is", "The item's id.");
        return new ObjectShape<>(
                "a role",
                List.of(key, required, attributes, doc),
                bound -> new ItemTypesSpec.Role(
                        bound.flag(key), bound.flag(required), bound.list(attributes), bound.get(doc)));
    }

    private static Shape<ItemTypesSpec.AttributeType> attributeType() {
        Field<Located<JavaType>> java = Field.required("java", Shapes.javaType(), "its Java type", "java.util.List<E>");
        Field<Located<String>> attribute =
                Field.optional("attribute", Shapes.locatedText(), "the kind of attribute that stores it", "text");
        Field<Located<QualifiedClass>> codec = Field.optional(
                "codec", Shapes.qualifiedClass(), "the runtime's class that writes it", "com.example.StringCodec");
        Field<Entries<ItemTypesSpec.Encoding>> encodings = Field.optional(
                "encodings",
                Shapes.entries(Shapes.entryName(), encoding()),
                "the ways to store it, where there are several",
                "{ iso-8601: { attribute: text, codec: com.example.InstantCodec } }");
        Field<Located<String>> encoding = Field.optional(
                "encoding", Shapes.reference("an encoding"), "the way for those who choose none", "iso-8601");
        return new ObjectShape<>(
                "an attribute's type",
                List.of(java, attribute, codec, encodings, encoding),
                bound -> new ItemTypesSpec.AttributeType(
                        bound.get(java),
                        both(bound.find(attribute), bound.find(codec)),
                        bound.entries(encodings),
                        bound.find(encoding)));
    }

    private static Optional<ItemTypesSpec.Encoding> both(
            Optional<Located<String>> attribute, Optional<Located<QualifiedClass>> codec) {
        return attribute.flatMap(kind -> codec.map(name -> new ItemTypesSpec.Encoding(kind, name)));
    }

    private static Shape<ItemTypesSpec.Encoding> encoding() {
        Field<Located<String>> attribute =
                Field.required("attribute", Shapes.locatedText(), "the kind of attribute that stores it", "text");
        Field<Located<QualifiedClass>> codec = Field.required(
                "codec", Shapes.qualifiedClass(), "the runtime's class that writes it", "com.example.StringCodec");
        return new ObjectShape<>(
                "an encoding",
                List.of(attribute, codec),
                bound -> new ItemTypesSpec.Encoding(bound.get(attribute), bound.get(codec)));
    }

    private static Shape<Located<String>> nested() {
        Field<Located<String>> attribute =
                Field.required("attribute", Shapes.locatedText(), "the kind of attribute that stores an item", "map");
        return new ObjectShape<>("nested items", List.of(attribute), bound -> bound.get(attribute));
    }

    private static Shape<ItemTypesSpec.Classes> classes() {
        Field<ItemTypesSpec.GeneratedClass> codec = Field.required(
                "codec", generatedClass(), "the class that writes items", "{ name: '{Item}Codec', ... }");
        Field<ItemTypesSpec.GeneratedClass> keyCodec = Field.optional(
                "key-codec", generatedClass(), "the class that writes keys", "{ name: '{Item}KeyCodec', ... }");
        Field<List<ItemTypesSpec.GeneratedClass>> converters = Field.optional(
                "converters",
                Shapes.list(generatedClass()),
                "the classes that turn items into writes",
                "[{ name: '{Item}Converter', ... }]");
        return new ObjectShape<>(
                "the classes of an item type",
                List.of(codec, keyCodec, converters),
                bound -> new ItemTypesSpec.Classes(bound.get(codec), bound.find(keyCodec), bound.list(converters)));
    }

    private static Shape<ItemTypesSpec.GeneratedClass> generatedClass() {
        Field<Located<String>> name = Field.required(
                "name", Shapes.locatedText(), "its name, with {Item} for that of the item type", "'{Item}Codec'");
        Field<Located<String>> superclass = Field.required(
                "extends",
                Shapes.locatedText(),
                "the runtime class that it extends",
                "'com.example.ItemCodec<{Item}>'");
        Field<List<Located<ItemTypesSpec.Argument>>> arguments = Field.optional(
                "arguments",
                Shapes.list(Shapes.word(List.of(ItemTypesSpec.Argument.values()))),
                "what the constructor of that class takes",
                "[codec, key-attributes]");
        Field<Located<String>> doc =
                Field.required("doc", Shapes.locatedText(), "what the class is for", "Writes `{Item}` objects.");
        return new ObjectShape<>(
                "a generated class",
                List.of(name, superclass, arguments, doc),
                bound -> new ItemTypesSpec.GeneratedClass(
                        bound.get(name), bound.get(superclass), bound.list(arguments), bound.get(doc)));
    }
}
