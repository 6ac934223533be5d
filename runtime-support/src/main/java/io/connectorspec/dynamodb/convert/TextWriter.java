/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.ItemWriter;

/** Writes values as strings, by their text form: a UUID, for example, or a date in ISO 8601. */
public final class TextWriter implements ValueWriter<Object> {

    @Override
    public void write(Object value, ItemWriter out) {
        out.string(value.toString());
    }
}
