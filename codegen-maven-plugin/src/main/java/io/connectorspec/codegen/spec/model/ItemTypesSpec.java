/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * What users' item types compile to.
 *
 * @param protocol the runtime's classes that write attributes
 * @param roles what an attribute can be in its item
 * @param types the types that an attribute can have, by patterns such as {@code list<E>}
 * @param userTypes how the types are stored that users declare
 * @param products what comes out for an item type
 */
public record ItemTypesSpec(
        Protocol protocol, Entries<Role> roles, Entries<AttributeType> types, UserTypes userTypes, Products products) {

    /** Gives the classes that are generated for item types. */
    public ItemClassesSpec classes() {
        return products.classes();
    }

    /**
     * The runtime's classes that write attributes, and read them.
     *
     * @param writer what attributes are written to
     * @param reader what attributes are read from; empty if items are only written
     * @param codec the interface of what writes and reads them
     * @param converted the codec that a user's converter is handed to; empty if users have no converters
     */
    public record Protocol(
            QualifiedClass writer,
            Optional<QualifiedClass> reader,
            QualifiedClass codec,
            Optional<QualifiedClass> converted) {}

    /**
     * What an attribute can be in its item.
     *
     * @param key whether it belongs to the item's key
     * @param required whether every item with a table needs one
     * @param attributes how an attribute of this role can be stored; empty for in any way
     * @param encodings the encodings among which it chooses where its type has several; empty for all of them
     * @param doc what it is
     */
    public record Role(
            boolean key,
            boolean required,
            List<Located<String>> attributes,
            List<Located<String>> encodings,
            Located<String> doc) {

        /** Copies the lists. */
        public Role {
            attributes = List.copyOf(attributes);
            encodings = List.copyOf(encodings);
        }
    }

    /**
     * A type that an attribute can have.
     *
     * @param java its Java type, with the pattern's variable where an element stands
     * @param encoding how it is stored, if there is one way
     * @param encodings how it can be stored, if there are several
     * @param defaultEncoding the way for those who choose none
     * @param byElement how it is stored, by how its elements are stored, if it depends on them
     */
    public record AttributeType(
            Located<JavaType> java,
            Optional<Encoding> encoding,
            Entries<Encoding> encodings,
            Optional<Located<String>> defaultEncoding,
            Entries<Encoding> byElement) {}

    /**
     * A way to store a value.
     *
     * @param attribute the kind of attribute
     * @param codec the runtime's class that writes it
     * @param canonical whether the codec's class has a method of this name, which gives the form of a value that
     *     items hold
     * @param sql the type of a column that holds it, with the pattern's variable where an element stands
     */
    public record Encoding(
            Located<String> attribute,
            Located<QualifiedClass> codec,
            boolean canonical,
            Optional<Located<String>> sql) {}

    /**
     * How the types are stored that users declare.
     *
     * @param nested the kind of attribute that holds an item within an item
     * @param enums the kind of attribute that holds a constant of an enum; empty if users declare none
     */
    public record UserTypes(Located<String> nested, Optional<EnumStorage> enums) {}

    /**
     * How the constants of enums are stored.
     *
     * @param attribute the kind of attribute
     * @param sql the type of a column that holds one
     */
    public record EnumStorage(Located<String> attribute, Optional<Located<String>> sql) {}

    /**
     * What comes out for an item type.
     *
     * @param classes the classes
     * @param sql how a table is declared in SQL, if it is
     */
    public record Products(ItemClassesSpec classes, Optional<Sql> sql) {}

    /**
     * How a table is declared in SQL.
     *
     * @param surface the surface on which options are written in SQL
     * @param connector the text that names the connector
     * @param table the key under which the table's name is given
     * @param options the options that every table needs
     */
    public record Sql(
            Located<String> surface, Located<String> connector, Located<String> table, List<Located<String>> options) {

        /** Copies the list. */
        public Sql {
            options = List.copyOf(options);
        }
    }
}
