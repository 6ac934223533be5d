/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import org.apache.flink.annotation.PublicEvolving;

/** What a write request does to the item with its key. */
@PublicEvolving
public enum DynamoDbWriteRequestType {

    /** Stores the item, in place of the one that has its key, if there is one. */
    PUT((byte) 0),

    /** Removes the item that has the key, if there is one. */
    DELETE((byte) 1);

    private final byte byteValue;

    DynamoDbWriteRequestType(byte byteValue) {
        this.byteValue = byteValue;
    }

    /** Gives the byte that stands for the type in stored state. */
    public byte toByteValue() {
        return byteValue;
    }

    /**
     * Gives the type that a byte of stored state stands for.
     *
     * @throws IllegalArgumentException if the byte stands for none
     */
    public static DynamoDbWriteRequestType fromByteValue(byte value) {
        for (DynamoDbWriteRequestType type : values()) {
            if (type.byteValue == value) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "No type of write request is stored as " + value + ": 0 is PUT and 1 is DELETE");
    }
}
