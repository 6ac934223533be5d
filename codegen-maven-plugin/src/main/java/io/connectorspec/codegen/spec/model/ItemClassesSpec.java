/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of classes that are generated for item types.
 *
 * @param codecs what writes and reads objects
 * @param annotations what the classes of objects are annotated with
 * @param converters what turns items into writes, and records into changes, for items with a key
 */
public record ItemClassesSpec(Codecs codecs, List<Annotation> annotations, List<Converter> converters) {

    /** Copies the lists. */
    public ItemClassesSpec {
        annotations = List.copyOf(annotations);
        converters = List.copyOf(converters);
    }

    /** Gives all kinds. */
    public List<Kind> all() {
        return Stream.of(
                        Stream.of(codecs.item()),
                        codecs.key().stream(),
                        codecs.enumeration().stream(),
                        codecs.table().stream(),
                        annotations.stream().map(Annotation::kind),
                        converters.stream().map(Converter::kind))
                .<Kind>flatMap(kinds -> kinds)
                .toList();
    }

    /**
     * The kinds of codecs.
     *
     * @param item of items
     * @param key of keys; empty if nothing writes keys alone
     * @param enumeration of enums; empty if users declare none
     * @param table of several item types in one table; empty if users declare none
     */
    public record Codecs(Kind item, Optional<Kind> key, Optional<Kind> enumeration, Optional<Kind> table) {}

    /**
     * A class that an annotation of items, keys and tables' interfaces names.
     *
     * @param annotation the annotation
     * @param kind the class
     */
    public record Annotation(Located<QualifiedClass> annotation, Kind kind) {}

    /**
     * A class that is made for every item type with a key, and for every table that several share.
     *
     * @param kind the class
     * @param wholeTable whether it is of use for whole tables only, and not for an item type that shares one
     */
    public record Converter(Kind kind, boolean wholeTable) {}

    /**
     * A kind of class. Its texts name the class of the object as {@code {Item}}, and that of its key as
     * {@code {Key}}.
     *
     * @param name the class's name
     * @param superclass what it extends
     * @param arguments what the superclass's constructor takes
     * @param doc what it is for
     */
    public record Kind(
            Located<String> name, Located<String> superclass, List<Located<Argument>> arguments, Located<String> doc) {

        /** Copies the arguments. */
        public Kind {
            arguments = List.copyOf(arguments);
        }
    }

    /** What the constructor of a superclass can take. */
    public enum Argument implements Word {
        /** The class of the object, as a literal. */
        ITEM_CLASS("item-class"),
        /** What the object is made of, as a list of texts: a line per item type and attribute. */
        SCHEMA("schema"),
        /** The object's codec. */
        CODEC("codec"),
        /** The codec of the item's key. */
        KEY_CODEC("key-codec"),
        /** The stored names of the key's attributes, in the order of the roles. */
        KEY_ATTRIBUTES("key-attributes"),
        /** The constants of an enum, as a list. */
        CONSTANTS("constants"),
        /** The texts that are stored for the constants of an enum, in their order, as a list. */
        STORED_TEXTS("stored-texts"),
        /** The attribute that tells the item types of a table apart. */
        DISCRIMINATOR("discriminator"),
        /** The codecs of the item types of a table, by what the discriminator holds, as a map. */
        MEMBER_CODECS("member-codecs");

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
