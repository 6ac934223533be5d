/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.List;
import java.util.Optional;

/**
 * An immutable class of items or of their keys, ready to be written.
 *
 * @param type the class
 * @param text what an object of it is
 * @param attributes its attributes
 * @param key the class of its key, and the attributes that form it, if it has one
 * @param traits what else it has
 */
public record ItemClass(
        ClassType type, Explanation text, List<Attribute> attributes, Optional<Key> key, Traits traits) {

    /** Copies the list. */
    public ItemClass {
        attributes = List.copyOf(attributes);
    }

    /**
     * The key of an item.
     *
     * @param type its class
     * @param attributes the attributes that form it, in the order of the roles
     */
    public record Key(ClassType type, List<Attribute> attributes) {

        /** Copies the list. */
        public Key {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * What else a class has.
     *
     * @param table the table that holds the items
     * @param shared how the item is told from others in its table, if it shares one
     * @param shortForm whether objects can be made from all attributes at once
     * @param annotations its annotations
     */
    public record Traits(
            Optional<String> table, Optional<Shared> shared, boolean shortForm, List<ClassAnnotation> annotations) {

        /** Copies the list. */
        public Traits {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * How an item is told from others in its table.
     *
     * @param type the interface of all items in the table
     * @param discriminator the attribute that tells
     * @param text what it holds for this item type
     */
    public record Shared(ClassType type, String discriminator, String text) {}

    /**
     * An annotation that names a generated class.
     *
     * @param annotation the annotation
     * @param named the class
     */
    public record ClassAnnotation(QualifiedClass annotation, ClassType named) {}

    /**
     * An attribute.
     *
     * @param names how it is called
     * @param form what its values are, and how they are stored
     * @param use how it is treated
     * @param text what it is
     */
    public record Attribute(Names names, Form form, Use use, Explanation text) {

        /** Gives the name of the accessor. */
        public String name() {
            return names.accessor();
        }

        /** Gives what the spec says of the attribute, if it says something. */
        public Optional<String> doc() {
            return Optional.of(text.doc()).filter(doc -> !doc.equals(unexplained(names.stored())));
        }

        /** Gives what is said of an attribute of which the spec says nothing. */
        static String unexplained(String stored) {
            return "The attribute `" + stored + "`.";
        }

        /** Gives the Java type, primitive where there is one. */
        public ResolvedType java() {
            return form.java();
        }
    }

    /**
     * How an attribute is called.
     *
     * @param accessor in Java
     * @param stored in the table
     */
    public record Names(String accessor, String stored) {}

    /**
     * What the values of an attribute are, and how they are stored.
     *
     * @param java the Java type, primitive where there is one
     * @param hash what a hash is made of that is the same in every process
     * @param codec what writes them
     * @param stored how they are stored, in the words of the spec
     */
    public record Form(ResolvedType java, Hash hash, Codec codec, Stored stored) {

        /** Gives the user's own class, if values are converted to it. */
        public Optional<ClassType> conversion() {
            return stored.converted() ? Optional.of((ClassType) java) : Optional.empty();
        }
    }

    /** What a hash of a value is made of that is the same in every process. */
    public enum Hash {
        /** The value's own hash. */
        VALUE,
        /** The name of a constant of an enum, whose own hash differs between processes. */
        CONSTANT,
        /** The number of elements of a container that holds constants of an enum. */
        SIZE,
        /** Whether there is a value, which may hold constants of an enum. */
        PRESENCE
    }

    /**
     * How values are stored, in the words of the spec.
     *
     * @param type the type, with the encoding where there are several, such as {@code instant/epoch-millis}
     * @param attribute the kind of attribute
     * @param converted whether a converter of the user's own stands before
     * @param holds the item type that they hold, if they do
     * @param sql the type of a column that holds them; empty if there is none
     */
    public record Stored(
            String type, String attribute, boolean converted, Optional<String> holds, Optional<String> sql) {}

    /**
     * How an attribute is treated.
     *
     * @param optional whether it may be absent
     * @param secret whether texts must not show it
     * @param circular whether it holds items that hold items of this type in turn
     * @param role what it is in its item
     */
    public record Use(boolean optional, boolean secret, boolean circular, Optional<String> role) {}

    /** What writes values of some type. */
    public sealed interface Codec {}

    /**
     * A new object.
     *
     * @param type its class
     * @param canonical whether the class has a method that gives the form of a value that items hold
     * @param elements what it writes elements with
     */
    public record NewCodec(ClassType type, boolean canonical, List<Codec> elements) implements Codec {

        /** Copies the list. */
        public NewCodec {
            elements = List.copyOf(elements);
        }
    }

    /** The codec that the attribute's own item is written with: the item holds items of its own type. */
    public record OwnCodec() implements Codec {}
}
