/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes collections and arrays as sets, where the service has sets of what they hold: of strings, of numbers
 * or of binaries, never mixed. What is anything else becomes a list. An empty set is absent, as it is to the
 * service, which removes a set with its last element.
 *
 * @param classes knows how elements are stored
 * @param allowsDuplicates whether an element that the service takes for one that is there already is dropped;
 *     otherwise it is refused
 */
record SetWriter(ClassWriters classes, boolean allowsDuplicates) implements ValueWriter<Object> {

    @Override
    public boolean isAbsent(Object value) {
        return Elements.of(value).isEmpty();
    }

    @Override
    public void write(Object value, ItemWriter out) {
        Collection<?> elements = Elements.of(value);
        Optional<AttributeType> kind = kind(elements);
        if (kind.isEmpty()) {
            new ListWriter(classes).write(value, out);
            return;
        }
        SetElements distinct = new SetElements();
        int index = 0;
        for (Object element : elements) {
            try {
                add(element, distinct);
            } catch (AttributeException problem) {
                throw problem.inElement(index);
            }
            index++;
        }
        distinct.writeTo(out);
    }

    private void add(Object element, SetElements distinct) {
        if (element == null) {
            throw new AttributeException("is null, and DynamoDB holds no null in a set; leave it out, or use a list");
        }
        int before = distinct.size();
        classes.write(element, distinct);
        if (distinct.size() == before && !allowsDuplicates) {
            throw new AttributeException("stands in the array twice, and arrays of this type become sets, which"
                    + " hold nothing twice; have arrays written as lists (ArrayForm.LISTS), or use a List");
        }
    }

    /** Gives the type of which all elements are, if there can be sets of it. */
    private Optional<AttributeType> kind(Collection<?> elements) {
        AttributeType kind = null;
        for (Object element : elements) {
            AttributeType own = element == null
                    ? kind
                    : classes.storedAs(element.getClass()).orElse(null);
            if (element != null && (own == null || kind != null && kind != own)) {
                return Optional.empty();
            }
            kind = own;
        }
        return Optional.ofNullable(kind).filter(SetElements::canHold);
    }
}
