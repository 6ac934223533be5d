/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.bytes;

import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/** Writes the form that {@link ItemBytes} describes. */
final class ItemBytesWriter implements ItemWriter {

    private static final int FIRST_SIZE = 256;

    /** Which of the open containers are maps, the outermost first. */
    private final BitSet maps = new BitSet();

    private int depth;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private String name;

    byte[] toByteArray() {
        if (depth > 0) {
            throw new IllegalStateException("The item is not complete: every map and list must be closed.");
        }
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void name(String attribute) {
        name = attribute;
    }

    @Override
    public void string(String value) {
        tag(ItemBytes.STRING);
        text(value);
    }

    @Override
    public void number(String value) {
        tag(ItemBytes.NUMBER);
        text(value);
    }

    @Override
    public void binary(byte[] value) {
        tag(ItemBytes.BINARY);
        raw(value);
    }

    @Override
    public void bool(boolean value) {
        tag(value ? ItemBytes.TRUE : ItemBytes.FALSE);
    }

    @Override
    public void nullValue() {
        tag(ItemBytes.NULL);
    }

    @Override
    public void stringSet(Collection<String> values) {
        tag(ItemBytes.STRING_SET);
        count(values.size());
        values.forEach(this::text);
    }

    @Override
    public void numberSet(Collection<String> values) {
        tag(ItemBytes.NUMBER_SET);
        count(values.size());
        values.forEach(this::text);
    }

    @Override
    public void binarySet(Collection<byte[]> values) {
        tag(ItemBytes.BINARY_SET);
        count(values.size());
        values.forEach(this::raw);
    }

    @Override
    public void startMap() {
        start(ItemBytes.MAP);
        maps.set(depth - 1);
    }

    @Override
    public void endMap() {
        end();
    }

    @Override
    public void startList() {
        start(ItemBytes.LIST);
        maps.clear(depth - 1);
    }

    @Override
    public void endList() {
        end();
    }

    private void start(int tag) {
        if (depth == ItemBytes.MAX_DEPTH) {
            throw ItemBytes.tooDeep();
        }
        tag(tag);
        depth++;
    }

    private void end() {
        depth--;
        octet(ItemBytes.END);
    }

    /** A value in a map has its name right behind its tag, so that the tag can say that there is no more. */
    private void tag(int tag) {
        octet(tag);
        if (depth > 0 && maps.get(depth - 1)) {
            text(name);
        }
    }

    private void raw(byte[] value) {
        count(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void text(String value) {
        int length = encodedLength(value);
        count(length);
        reserve(length);
        for (int i = 0; i < value.length(); i++) {
            encode(value.charAt(i));
        }
    }

    private static int encodedLength(String value) {
        int length = value.length();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            length = Math.addExact(length, c < 0x80 ? 0 : c < 0x800 ? 1 : 2);
        }
        return length;
    }

    private void encode(char c) {
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        }
    }

    private void count(int value) {
        int rest = value;
        while (rest >= 0x80) {
            octet(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        octet(rest);
    }

    private void octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, bytes.length * 2L)));
        }
    }
}
