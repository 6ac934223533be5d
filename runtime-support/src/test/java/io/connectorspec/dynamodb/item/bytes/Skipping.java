/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.bytes;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemWriter;

/** Passes over everything, and counts the attributes of a map. */
final class Skipping implements AttributeCodec<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public void write(Integer value, ItemWriter out) {
        throw new AssertionError("nothing is written here");
    }

    @Override
    public Integer read(ItemReader in) {
        int count = 0;
        if (in.type() == AttributeType.M) {
            in.startMap();
            while (in.next()) {
                in.skip();
                count++;
            }
        } else {
            in.skip();
        }
        return count;
    }
}
