/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects the elements of a set, each once: the service takes numbers for the same by value ({@code 1} and
 * {@code 1.0}), binaries by their bytes. All elements are of one type.
 */
final class SetElements implements ItemWriter {

    private final Map<Object, String> texts = new LinkedHashMap<>();
    private final Map<Object, byte[]> binaries = new LinkedHashMap<>();
    private boolean numbers;

    /** Gives whether there are sets of values of this type. */
    static boolean canHold(AttributeType type) {
        return switch (type) {
            case S, N, B -> true;
            case BOOL, NULL, SS, NS, BS, L, M -> false;
        };
    }

    int size() {
        return texts.size() + binaries.size();
    }

    /** Writes the set. It has at least one element. */
    void writeTo(ItemWriter out) {
        if (!binaries.isEmpty()) {
            out.binarySet(binaries.values());
        } else if (numbers) {
            out.numberSet(texts.values());
        } else {
            out.stringSet(texts.values());
        }
    }

    @Override
    public void string(String value) {
        texts.putIfAbsent(value, value);
    }

    @Override
    public void number(String value) {
        numbers = true;
        texts.putIfAbsent(new BigDecimal(value).stripTrailingZeros(), value);
    }

    @Override
    public void binary(byte[] value) {
        binaries.putIfAbsent(ByteBuffer.wrap(value), value);
    }

    @Override
    public void name(String attribute) {
        throw noElement();
    }

    @Override
    public void bool(boolean value) {
        throw noElement();
    }

    @Override
    public void nullValue() {
        throw noElement();
    }

    @Override
    public void stringSet(Collection<String> values) {
        throw noElement();
    }

    @Override
    public void numberSet(Collection<String> values) {
        throw noElement();
    }

    @Override
    public void binarySet(Collection<byte[]> values) {
        throw noElement();
    }

    @Override
    public void startMap() {
        throw noElement();
    }

    @Override
    public void endMap() {
        throw noElement();
    }

    @Override
    public void startList() {
        throw noElement();
    }

    @Override
    public void endList() {
        throw noElement();
    }

    private static IllegalStateException noElement() {
        return new IllegalStateException("A set holds strings, numbers or binaries");
    }
}
