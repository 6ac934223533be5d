/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.UUID;

/** Writes UUIDs as text, such as {@code 123e4567-e89b-12d3-a456-426614174000}. */
public final class UuidTextCodec implements AttributeCodec<UUID> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(UUID value, ItemWriter out) {
        out.string(value.toString());
    }

    @Override
    public UUID read(ItemReader in) {
        String text = in.string();
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            // Its message quotes the text.
            throw new AttributeException("the stored text is not a UUID");
        }
    }
}
