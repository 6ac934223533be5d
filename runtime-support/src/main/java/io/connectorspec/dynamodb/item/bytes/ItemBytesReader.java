/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.bytes;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the form that {@link ItemBytes} describes. Whatever the bytes are, it gives a value or says that it cannot. */
final class ItemBytesReader implements ItemReader {

    /** Which of the open containers are maps, the outermost first. */
    private final BitSet maps = new BitSet();

    private final byte[] bytes;
    private int depth;
    private int position;
    private int tag;
    private String name;

    ItemBytesReader(byte[] bytes) {
        this.bytes = bytes;
        this.tag = octet();
    }

    /** Checks that everything was read. */
    void finish() {
        if (depth > 0 || position < bytes.length) {
            throw ItemBytes.damaged();
        }
    }

    @Override
    public AttributeType type() {
        return ItemBytes.type(tag);
    }

    @Override
    public Optional<String> find(String attribute) {
        if (tag != ItemBytes.MAP) {
            return Optional.empty();
        }
        int start = position;
        Optional<String> found = Optional.empty();
        int next = octet();
        while (next != ItemBytes.END && found.isEmpty()) {
            if (text().equals(attribute) && next == ItemBytes.STRING) {
                found = Optional.of(text());
            } else {
                pass(next, depth + 1);
                next = octet();
            }
        }
        position = start;
        return found;
    }

    @Override
    public void startMap() {
        start(AttributeType.M);
        maps.set(depth - 1);
    }

    @Override
    public void startList() {
        start(AttributeType.L);
        maps.clear(depth - 1);
    }

    @Override
    public boolean next() {
        if (depth == 0) {
            throw new IllegalStateException("Nothing was started: this is a single value.");
        }
        tag = octet();
        if (tag == ItemBytes.END) {
            depth--;
            return false;
        }
        name = maps.get(depth - 1) ? text() : name;
        return true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String string() {
        expect(AttributeType.S);
        return text();
    }

    @Override
    public String number() {
        expect(AttributeType.N);
        return text();
    }

    @Override
    public byte[] binary() {
        expect(AttributeType.B);
        return raw();
    }

    @Override
    public boolean bool() {
        expect(AttributeType.BOOL);
        return tag == ItemBytes.TRUE;
    }

    @Override
    public List<String> stringSet() {
        expect(AttributeType.SS);
        return set(this::text);
    }

    @Override
    public List<String> numberSet() {
        expect(AttributeType.NS);
        return set(this::text);
    }

    @Override
    public List<byte[]> binarySet() {
        expect(AttributeType.BS);
        return set(this::raw);
    }

    @Override
    public void skip() {
        pass(tag, depth);
    }

    private void start(AttributeType type) {
        expect(type);
        if (depth == ItemBytes.MAX_DEPTH) {
            throw ItemBytes.tooDeep();
        }
        depth++;
    }

    private void expect(AttributeType wanted) {
        AttributeType found = type();
        if (found != wanted) {
            throw AttributeException.ofType(found, wanted);
        }
    }

    /** Passes over what follows a tag, and over its name. */
    private void pass(int over, int level) {
        if (level > ItemBytes.MAX_DEPTH) {
            throw ItemBytes.tooDeep();
        }
        switch (ItemBytes.type(over)) {
            case S, N, B -> passOctets();
            case BOOL, NULL -> {}
            case SS, NS, BS -> {
                for (int left = length(); left > 0; left--) {
                    passOctets();
                }
            }
            case L -> {
                for (int next = octet(); next != ItemBytes.END; next = octet()) {
                    pass(next, level + 1);
                }
            }
            case M -> {
                for (int next = octet(); next != ItemBytes.END; next = octet()) {
                    passOctets();
                    pass(next, level + 1);
                }
            }
        }
    }

    private void passOctets() {
        int length = length();
        position += length;
    }

    private <E> List<E> set(Supplier<E> element) {
        int count = length();
        List<E> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(element.get());
        }
        return elements;
    }

    private byte[] raw() {
        int length = length();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    private String text() {
        int length = length();
        int start = position;
        position += length;
        for (int i = start; i < position; i++) {
            if (bytes[i] < 0) {
                return decoded(start);
            }
        }
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    /** Gives the text from a place to the position. */
    private String decoded(int start) {
        StringBuilder text = new StringBuilder(position - start);
        int i = start;
        while (i < position) {
            int first = bytes[i];
            int more = first >= 0 ? 0 : (first & 0xE0) == 0xC0 ? 1 : (first & 0xF0) == 0xE0 ? 2 : position;
            if (more >= position - i) {
                throw ItemBytes.damaged();
            }
            int c = more == 0 ? first : more == 1 ? first & 0x1F : first & 0x0F;
            for (int k = 1; k <= more; k++) {
                c = c << 6 | continuation(bytes[i + k]);
            }
            text.append((char) c);
            i += more + 1;
        }
        return text.toString();
    }

    private static int continuation(byte octet) {
        if ((octet & 0xC0) != 0x80) {
            throw ItemBytes.damaged();
        }
        return octet & 0x3F;
    }

    /** Reads a number of things that are still to come, each of at least one byte. */
    private int length() {
        long value = 0;
        int shift = 0;
        int octet;
        do {
            octet = octet();
            value |= (long) (octet & 0x7F) << shift;
            shift += 7;
        } while (octet >= 0x80 && shift < 35);
        if (octet >= 0x80 || value > bytes.length - position) {
            throw ItemBytes.damaged();
        }
        return (int) value;
    }

    private int octet() {
        if (position >= bytes.length) {
            throw ItemBytes.damaged();
        }
        return bytes[position++] & 0xFF;
    }
}
