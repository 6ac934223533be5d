/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

/** Order, hash and prefixes of values that are part of a key. */
public final class KeyValues {
    private KeyValues() {}

    /**
     * Compares two values of one key attribute: texts by UTF-8 bytes, numbers by value, bytes unsigned.
     *
     * @throws IllegalArgumentException if the types differ or are no key types
     */
    public static int compare(ItemValue left, ItemValue right) {
        if (left instanceof ItemValue.StringValue a && right instanceof ItemValue.StringValue b) {
            return Utf8.compare(a.text(), b.text());
        }
        if (left instanceof ItemValue.NumberValue a && right instanceof ItemValue.NumberValue b) {
            return a.number().compareTo(b.number());
        }
        if (left instanceof ItemValue.BinaryValue a && right instanceof ItemValue.BinaryValue b) {
            return a.compareTo(b);
        }
        throw new IllegalArgumentException("Cannot compare " + left.type() + " with " + right.type() + " in a key");
    }

    /** Where a partition key stands in the table, from 0 to 2^32 - 1. Equal values have equal places. */
    public static long hash(ItemValue partitionKey) {
        return Integer.toUnsignedLong(scatter(partitionKey.hashCode()));
    }

    /** Another number for each number, with neighbours far apart. */
    public static int scatter(int number) {
        int scattered = number ^ number >>> 16;
        scattered *= 0x85ebca6b;
        scattered ^= scattered >>> 13;
        scattered *= 0xc2b2ae35;
        return scattered ^ scattered >>> 16;
    }

    /** True if a text or byte string begins with another; numbers have no prefixes. */
    public static boolean beginsWith(ItemValue value, ItemValue prefix) {
        if (value instanceof ItemValue.StringValue text && prefix instanceof ItemValue.StringValue start) {
            return text.text().startsWith(start.text());
        }
        if (value instanceof ItemValue.BinaryValue bytes && prefix instanceof ItemValue.BinaryValue start) {
            return bytes.startsWith(start);
        }
        return false;
    }
}
