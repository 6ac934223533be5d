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
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import java.util.List;

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
    private static final Field<Located<QualifiedClass>> CONVERTED = Field.optional(
            "converted",
            Shapes.qualifiedClass(),
            "the runtime's codec that takes a user's converter and the codec of what it converts to",
            "com.example.ConvertedCodec");
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
    private static final Field<ItemTypesSpec.EnumStorage> ENUMS =
            Field.optional("enums", enums(), "how the constants of users' enums are stored", "{ attribute: text }");
    private static final Field<ItemClassesSpec> CLASSES = Field.required(
            "classes",
            ItemClassShapes.CLASSES,
            "the classes that are generated for an item type",
            "{ codec: { name: '{Item}Codec', extends: 'com.example.ItemCodec<{Item}>', doc: Writes it. } }");
    private static final Field<ItemTypesSpec.Sql> SQL = Field.optional(
            "sql",
            sql(),
            "how a table of items is declared in SQL",
            "{ surface: sql, connector: orders, table: table-name, options: [region] }");

    /** The whole section. */
    static final Shape<ItemTypesSpec> ITEM_TYPES = new ObjectShape<>(
            "item types",
            List.of(WRITER, READER, CODEC, CONVERTED, ROLES, TYPES, NESTED, ENUMS, CLASSES, SQL),
            bound -> new ItemTypesSpec(
                    new ItemTypesSpec.Protocol(
                            bound.get(WRITER).value(),
                            bound.find(READER).map(Located::value),
                            bound.get(CODEC).value(),
                            bound.find(CONVERTED).map(Located::value)),
                    bound.entries(ROLES),
                    bound.get(TYPES),
                    new ItemTypesSpec.UserTypes(bound.get(NESTED), bound.find(ENUMS)),
                    new ItemTypesSpec.Products(bound.get(CLASSES), bound.find(SQL))));

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
        Field<List<Located<String>>> encodings = Field.optional(
                "encodings",
                Shapes.list(Shapes.reference("an encoding")),
                "the encodings that it can have, where its type has several",
                "[epoch-seconds]");
        Field<Located<String>> doc = Field.required("doc", Shapes.locatedText(), "what the role is", "The item's id.");
        return new ObjectShape<>(
                "a role",
                List.of(key, required, attributes, encodings, doc),
                bound -> new ItemTypesSpec.Role(
                        bound.flag(key),
                        bound.flag(required),
                        bound.list(attributes),
                        bound.list(encodings),
                        bound.get(doc)));
    }

    private static Shape<ItemTypesSpec.AttributeType> attributeType() {
        Field<Located<JavaType>> java = Field.required("java", Shapes.javaType(), "its Java type", "java.util.List<E>");
        Field<Located<String>> attribute =
                Field.optional("attribute", Shapes.locatedText(), "the kind of attribute that stores it", "text");
        Field<Located<QualifiedClass>> codec = Field.optional(
                "codec", Shapes.qualifiedClass(), "the runtime's class that writes it", "com.example.StringCodec");
        Field<Boolean> canonical = canonical();
        Field<Located<String>> sql = sqlType();
        Field<Entries<ItemTypesSpec.Encoding>> encodings = Field.optional(
                "encodings",
                Shapes.entries(Shapes.entryName(), encoding()),
                "the ways to store it, where there are several",
                "{ iso-8601: { attribute: text, codec: com.example.InstantCodec } }");
        Field<Located<String>> encoding = Field.optional(
                "encoding", Shapes.reference("an encoding"), "the way for those who choose none", "iso-8601");
        Field<Entries<ItemTypesSpec.Encoding>> byElement = Field.optional(
                "by-element",
                Shapes.entries(Shapes.text(), encoding()),
                "the ways to store it, by how its elements are stored, where it depends on them",
                "{ text: { attribute: texts, codec: com.example.TextsCodec } }");
        return new ObjectShape<>(
                "an attribute's type",
                List.of(java, attribute, codec, canonical, sql, encodings, encoding, byElement),
                bound -> new ItemTypesSpec.AttributeType(
                        bound.get(java),
                        bound.find(attribute)
                                .flatMap(kind -> bound.find(codec)
                                        .map(name -> new ItemTypesSpec.Encoding(
                                                kind, name, bound.flag(canonical), bound.find(sql)))),
                        bound.entries(encodings),
                        bound.find(encoding),
                        bound.entries(byElement)));
    }

    private static Shape<ItemTypesSpec.Encoding> encoding() {
        Field<Located<String>> attribute =
                Field.required("attribute", Shapes.locatedText(), "the kind of attribute that stores it", "text");
        Field<Located<QualifiedClass>> codec = Field.required(
                "codec", Shapes.qualifiedClass(), "the runtime's class that writes it", "com.example.StringCodec");
        Field<Boolean> canonical = canonical();
        Field<Located<String>> sql = sqlType();
        return new ObjectShape<>(
                "an encoding",
                List.of(attribute, codec, canonical, sql),
                bound -> new ItemTypesSpec.Encoding(
                        bound.get(attribute), bound.get(codec), bound.flag(canonical), bound.find(sql)));
    }

    private static Field<Boolean> canonical() {
        return Field.optional(
                "canonical",
                Shapes.flag(),
                "whether the codec's class has a static method `canonical`, which gives the form of a value that items"
                        + " hold",
                "true");
    }

    private static Field<Located<String>> sqlType() {
        return Field.optional("sql", Shapes.locatedText(), "the type of a column that holds it", "ARRAY<E>");
    }

    private static Shape<Located<String>> nested() {
        Field<Located<String>> attribute =
                Field.required("attribute", Shapes.locatedText(), "the kind of attribute that stores an item", "map");
        return new ObjectShape<>("nested items", List.of(attribute), bound -> bound.get(attribute));
    }

    private static Shape<ItemTypesSpec.EnumStorage> enums() {
        Field<Located<String>> attribute =
                Field.required("attribute", Shapes.locatedText(), "the kind of attribute that stores one", "text");
        Field<Located<String>> sql = sqlType();
        return new ObjectShape<>(
                "enums",
                List.of(attribute, sql),
                bound -> new ItemTypesSpec.EnumStorage(bound.get(attribute), bound.find(sql)));
    }

    private static Shape<ItemTypesSpec.Sql> sql() {
        Field<Located<String>> surface = Field.required(
                "surface", Shapes.reference("a surface"), "the surface on which options are written in SQL", "sql");
        Field<Located<String>> connector = Field.required(
                "connector", Shapes.locatedText(), "the text by which SQL names the connector", "orders");
        Field<Located<String>> table =
                Field.required("table", Shapes.locatedText(), "the key of the table's name", "table-name");
        Field<List<Located<String>>> options = Field.optional(
                "options",
                Shapes.list(Shapes.reference("an option")),
                "the options that every table needs",
                "[region]");
        return new ObjectShape<>(
                "a table in SQL",
                List.of(surface, connector, table, options),
                bound -> new ItemTypesSpec.Sql(
                        bound.get(surface), bound.get(connector), bound.get(table), bound.list(options)));
    }
}
