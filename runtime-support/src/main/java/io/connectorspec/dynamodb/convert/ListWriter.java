/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.Collection;

/**
 * Writes collections and arrays as lists.
 *
 * @param elements writes an element
 */
record ListWriter(ValueWriter<Object> elements) implements ValueWriter<Object> {

    @Override
    public void write(Object value, ItemWriter out) {
        Collection<?> all = Elements.of(value);
        out.startList();
        int index = 0;
        for (Object element : all) {
            Attributes.writeElement(index++, element, elements, out);
        }
        out.endList();
    }
}
