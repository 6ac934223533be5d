/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.bytes;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeType;

/**
 * A form of items as bytes that says itself what it holds, so that a later version of an item type can read
 * what an earlier one wrote: attributes have their names, values their types.
 *
 * <p>A value is a tag (one byte) and what the tag asks for. Numbers of things are unsigned and have seven bits
 * per byte, the lowest first; the eighth bit says that there is more. A text is the number of its bytes, and
 * for each {@code char} one to three bytes as in UTF-8 (so that halves of surrogate pairs survive alone).
 *
 * <pre>
 * 1 string   text                       7 set of strings   number of elements, text ...
 * 2 number   text, as decimal number    8 set of numbers   number of elements, text ...
 * 3 binary   number of bytes, bytes     9 set of binaries  number of elements, (number of bytes, bytes) ...
 * 4 false                              10 list             value ..., 0
 * 5 true                               11 map              (tag, name as text, rest of the value) ..., 0
 * 6 null
 * </pre>
 *
 * <p>An item is a map. State holds these bytes: a tag keeps its meaning for ever.
 */
public final class ItemBytes {

    static final int END = 0;
    static final int STRING = 1;
    static final int NUMBER = 2;
    static final int BINARY = 3;
    static final int FALSE = 4;
    static final int TRUE = 5;
    static final int NULL = 6;
    static final int STRING_SET = 7;
    static final int NUMBER_SET = 8;
    static final int BINARY_SET = 9;
    static final int LIST = 10;
    static final int MAP = 11;

    /** Bounds the recursion over bytes that may be damaged. It is far beyond what any table stores. */
    static final int MAX_DEPTH = 500;

    private ItemBytes() {}

    /**
     * Gives the bytes of a value.
     *
     * @throws AttributeException if the value cannot be written; it says where and why, without the value
     */
    public static <T> byte[] of(AttributeCodec<T> codec, T value) {
        ItemBytesWriter out = new ItemBytesWriter();
        codec.writePresent(value, out);
        return out.toByteArray();
    }

    /**
     * Reads a value from bytes.
     *
     * @throws AttributeException if the bytes are damaged, or are no value of this codec; it says where and why,
     *     without the value
     */
    public static <T> T read(AttributeCodec<T> codec, byte[] bytes) {
        ItemBytesReader in = new ItemBytesReader(bytes);
        T value = codec.read(in);
        in.finish();
        return value;
    }

    static AttributeType type(int tag) {
        return switch (tag) {
            case STRING -> AttributeType.S;
            case NUMBER -> AttributeType.N;
            case BINARY -> AttributeType.B;
            case FALSE, TRUE -> AttributeType.BOOL;
            case NULL -> AttributeType.NULL;
            case STRING_SET -> AttributeType.SS;
            case NUMBER_SET -> AttributeType.NS;
            case BINARY_SET -> AttributeType.BS;
            case LIST -> AttributeType.L;
            case MAP -> AttributeType.M;
            default -> throw damaged();
        };
    }

    static AttributeException damaged() {
        return new AttributeException("the bytes are damaged");
    }

    static AttributeException tooDeep() {
        return new AttributeException("lies deeper than " + MAX_DEPTH + " levels; flatten the item");
    }
}
