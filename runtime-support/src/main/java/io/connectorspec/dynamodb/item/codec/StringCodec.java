/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;

/** Writes text as a string. */
public final class StringCodec implements AttributeCodec<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(String value, ItemWriter out) {
        out.string(value);
    }

    @Override
    public String read(ItemReader in) {
        return in.string();
    }
}
