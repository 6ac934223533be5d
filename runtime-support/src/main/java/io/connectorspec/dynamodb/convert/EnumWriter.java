/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.ItemWriter;

/** Writes enum constants as strings, by the name that the source code gives them. */
final class EnumWriter implements ValueWriter<Object> {

    @Override
    public void write(Object value, ItemWriter out) {
        out.string(((Enum<?>) value).name());
    }
}
