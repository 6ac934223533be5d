/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;

/** Looks at collections and at arrays of any kind in one way. */
final class Elements {

    private Elements() {}

    /**
     * Gives the elements of a collection or an array, without copying them.
     *
     * @throws AttributeException if the value is neither
     */
    static Collection<?> of(Object value) {
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (value.getClass().isArray()) {
            return new PrimitiveElements(value);
        }
        throw new AttributeException(
                "is a " + value.getClass().getName() + ", and a collection or an array is expected");
    }

    /** The elements of an array of primitives. */
    private static final class PrimitiveElements extends AbstractList<Object> {

        private final Object array;

        PrimitiveElements(Object array) {
            this.array = array;
        }

        @Override
        public Object get(int index) {
            return Array.get(array, index);
        }

        @Override
        public int size() {
            return Array.getLength(array);
        }
    }
}
