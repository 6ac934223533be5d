/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Bytes that never change, and that are equal to other bytes by what they hold. Items hold these in the place
 * of arrays.
 */
public final class Binary implements Comparable<Binary>, Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private Binary(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes a value of these bytes; the array is copied. */
    public static Binary of(byte... bytes) {
        return new Binary(bytes.clone());
    }

    /** Gives the bytes, in an array that belongs to the caller. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Gives the number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Compares byte by byte, each without a sign, as the service orders its keys. */
    @Override
    public int compareTo(Binary other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Gives the number of bytes, and none of them. */
    @Override
    public String toString() {
        return "Binary(" + bytes.length + " bytes)";
    }
}
