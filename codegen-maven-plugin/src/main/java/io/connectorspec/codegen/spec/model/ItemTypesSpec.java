/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What users' item types compile to.
 *
 * @param protocol the runtime's classes that write attributes
 * @param roles what an attribute can be in its item
 * @param types the types that an attribute can have, by patterns such as {@code list<E>}
 * @param nestedAttribute how an item within an item is stored
 * @param classes which classes are generated for an item type
 */
public record ItemTypesSpec(
        Protocol protocol,
        Entries<Role> roles,
        Entries<AttributeType> types,
        Located<String> nestedAttribute,
        Classes classes) {

    /**
     * The runtime's classes that write attributes, and read them.
     *
     * @param writer what attributes are written to
     * @param reader what attributes are read from; empty if items are only written
     * @param codec the interface of what writes and reads them
     */
    public record Protocol(QualifiedClass writer, Optional<QualifiedClass> reader, QualifiedClass codec) {}

    /**
     * What an attribute can be in its item.
     *
     * @param key whether it belongs to the item's key
     * @param required whether every item with a table needs one
     * @param attributes how an attribute of this role can be stored; empty for in any way
     * @param doc what it is
     */
    public record Role(boolean key, boolean required, List<Located<String>> attributes, Located<String> doc) {

        /** Copies the list. */
        public Role {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A type that an attribute can have.
     *
     * @param java its Java type, with the pattern's variable where an element stands
     * @param encoding how it is stored, if there is one way
     * @param encodings how it can be stored, if there are several
     * @param defaultEncoding the way for those who choose none
     */
    public record AttributeType(
            Located<JavaType> java,
            Optional<Encoding> encoding,
            Entries<Encoding> encodings,
            Optional<Located<String>> defaultEncoding) {}

    /**
     * A way to store a value.
     *
     * @param attribute the kind of attribute
     * @param codec the runtime's class that writes it
     */
    public record Encoding(Located<String> attribute, Located<QualifiedClass> codec) {}

    /**
     * The classes that are generated for an item type.
     *
     * @param codec what writes items
     * @param keyCodec what writes keys, for items with a key
     * @param converters what turns items into writes, for items with a key
     */
    public record Classes(GeneratedClass codec, Optional<GeneratedClass> keyCodec, List<GeneratedClass> converters) {

        /** Copies the list. */
        public Classes {
            converters = List.copyOf(converters);
        }

        /** Gives all of them. */
        public List<GeneratedClass> all() {
            return Stream.of(Stream.of(codec), keyCodec.stream(), converters.stream())
                    .flatMap(Function.identity())
                    .toList();
        }
    }

    /**
     * A kind of class. Its texts name the item's class as {@code {Item}}.
     *
     * @param name the class's name
     * @param superclass what it extends
     * @param arguments what the superclass's constructor takes
     * @param doc what it is for
     */
    public record GeneratedClass(
            Located<String> name, Located<String> superclass, List<Located<Argument>> arguments, Located<String> doc) {

        /** Copies the arguments. */
        public GeneratedClass {
            arguments = List.copyOf(arguments);
        }
    }

    /** What the constructor of a superclass can take. */
    public enum Argument implements Word {
        /** The item's codec. */
        CODEC("codec"),
        /** The codec of the item's key. */
        KEY_CODEC("key-codec"),
        /** The stored names of the key's attributes, in the order of the roles. */
        KEY_ATTRIBUTES("key-attributes");

        private final String word;

        Argument(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
