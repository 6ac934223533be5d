/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemWriter;

/**
 * Writes values of a class that type information promises, and tells when a value is of another one.
 *
 * @param promised the class
 * @param writer writes its values
 */
record CheckedWriter(Class<?> promised, ValueWriter<Object> writer) implements ValueWriter<Object> {

    @Override
    public boolean isAbsent(Object value) {
        return promised.isInstance(value) && writer.isAbsent(value);
    }

    @Override
    public void write(Object value, ItemWriter out) {
        if (!promised.isInstance(value)) {
            throw new AttributeException("is a " + value.getClass().getName() + ", and the type information says "
                    + promised.getName() + "; correct either");
        }
        writer.write(value, out);
    }
}
