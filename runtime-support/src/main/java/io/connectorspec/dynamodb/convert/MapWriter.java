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
import java.util.Map;

/**
 * Writes maps as maps. Their keys become attribute names: texts, enum constants by name, and everything that
 * has one text form, such as numbers, dates and UUIDs.
 *
 * @param values writes a value
 * @param classes knows which keys have a text form
 * @param ignoreNulls whether an entry without a value is left out
 */
record MapWriter(ValueWriter<Object> values, ClassWriters classes, boolean ignoreNulls) implements ValueWriter<Object> {

    @Override
    public void write(Object value, ItemWriter out) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AttributeException("is a " + value.getClass().getName() + ", and a map is expected");
        }
        Attributes attributes = new Attributes(out, ignoreNulls);
        out.startMap();
        map.forEach((key, element) -> attributes.writeNamedByData(name(key), element, values));
        out.endMap();
    }

    private String name(Object key) {
        if (key == null) {
            throw new AttributeException("has null among its keys, and keys become names; leave it out");
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean hasText = classes.storedAs(key.getClass())
                .filter(type -> type == AttributeType.S || type == AttributeType.N)
                .isPresent();
        if (!hasText) {
            throw new AttributeException("has keys of " + key.getClass().getName()
                    + ", and keys become names; use text, an enum, numbers or dates as keys");
        }
        String name = key.toString();
        if (name.isEmpty()) {
            throw new AttributeException("has an empty text among its keys, and keys become names; give it a name");
        }
        return name;
    }
}
