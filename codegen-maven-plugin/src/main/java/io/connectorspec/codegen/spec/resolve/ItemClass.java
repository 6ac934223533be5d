/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

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
 * @param traits what else it has
 */
public record ItemClass(ClassType type, Explanation text, List<Attribute> attributes, Traits traits) {

    /** Copies the list. */
    public ItemClass {
        attributes = List.copyOf(attributes);
    }

    /**
     * What else a class has.
     *
     * @param table the table that holds the items
     * @param shortForm whether objects can be made from all attributes at once
     */
    public record Traits(Optional<String> table, boolean shortForm) {}

    /**
     * An attribute.
     *
     * @param names how it is called
     * @param java its Java type, primitive where there is one
     * @param codec what writes it
     * @param use how it is treated
     * @param text what it is
     */
    public record Attribute(Names names, ResolvedType java, Codec codec, Use use, Explanation text) {

        /** Gives the name of the accessor. */
        public String name() {
            return names.accessor();
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
     * How an attribute is treated.
     *
     * @param optional whether it may be absent
     * @param secret whether texts must not show it
     * @param role what it is in its item
     */
    public record Use(boolean optional, boolean secret, Optional<String> role) {}

    /** What writes values of some type. */
    public sealed interface Codec {}

    /**
     * A new object.
     *
     * @param type its class
     * @param elements what it writes elements with
     */
    public record NewCodec(ClassType type, List<Codec> elements) implements Codec {

        /** Copies the list. */
        public NewCodec {
            elements = List.copyOf(elements);
        }
    }

    /** The codec that the attribute's own item is written with: the item holds items of its own type. */
    public record OwnCodec() implements Codec {}
}
