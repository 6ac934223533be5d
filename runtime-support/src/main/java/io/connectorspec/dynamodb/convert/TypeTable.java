/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeType;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which Java types are stored as one attribute value each, and how. A generated subclass declares the
 * types, as the connector's spec lists them; it has no state, so that it travels as nothing but its class.
 */
public abstract class TypeTable implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Map<Class<?>, StoredType> types;

    /** Declares every type. */
    protected abstract void declare(Declarations declarations);

    /** Takes the types of a table, one after the other. */
    public static final class Declarations {

        private final Map<Class<?>, StoredType> types = new HashMap<>();

        private Declarations() {}

        /**
         * Declares a type.
         *
         * @param type the Java type; subclasses that are not declared themselves are stored likewise
         * @param attribute the name of the attribute type that stores a value
         * @param writer writes a value
         */
        public <T> Declarations store(Class<T> type, String attribute, ValueWriter<? super T> writer) {
            types.put(type, new StoredType(type, AttributeType.valueOf(attribute), Optional.empty(), erased(writer)));
            return this;
        }

        /**
         * Declares a type of which arrays are stored as sets, if the user does not want lists.
         *
         * @param array the name of the attribute type that stores an array of values
         */
        public <T> Declarations store(Class<T> type, String attribute, String array, ValueWriter<? super T> writer) {
            types.put(
                    type,
                    new StoredType(
                            type,
                            AttributeType.valueOf(attribute),
                            Optional.of(AttributeType.valueOf(array)),
                            erased(writer)));
            return this;
        }

        @SuppressWarnings("unchecked") // a writer is only asked for values of the class under which it is declared
        private static ValueWriter<Object> erased(ValueWriter<?> writer) {
            return (ValueWriter<Object>) writer;
        }
    }

    /**
     * How values of a type are stored.
     *
     * @param type the Java type
     * @param attribute the type of the attribute that stores a value
     * @param array the type of the attribute that stores an array, if that can be a set
     * @param writer writes a value
     */
    record StoredType(
            Class<?> type, AttributeType attribute, Optional<AttributeType> array, ValueWriter<Object> writer) {}

    /** Gives how values of a class are stored: as the class says, else a superclass, else an interface. */
    final Optional<StoredType> find(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            StoredType found = types().get(each);
            if (found != null) {
                return Optional.of(found);
            }
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> implemented : each.getInterfaces()) {
                Optional<StoredType> found = find(implemented);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Map<Class<?>, StoredType> types() {
        if (types == null) {
            Declarations declarations = new Declarations();
            declare(declarations);
            types = declarations.types;
        }
        return types;
    }
}
