/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.nio.ByteBuffer;
import software.amazon.awssdk.core.SdkBytes;

/** Writes bytes in any of the forms in which Java programs hold them. They are copied: elements are reused. */
public final class BytesWriter implements ValueWriter<Object> {

    @Override
    public void write(Object value, ItemWriter out) {
        out.binary(copy(value));
    }

    private static byte[] copy(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        if (value instanceof SdkBytes bytes) {
            return bytes.asByteArray();
        }
        throw new AttributeException("is a " + value.getClass().getName() + ", and bytes are expected");
    }
}
