/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.Binary;
import io.connectorspec.dynamodb.item.ItemReader;
import java.util.List;
import java.util.Optional;

/**
 * Stands at one string, number or binary: an element of a set.
 *
 * @param type the type of the element
 * @param value the element, bytes as {@link Binary}
 */
record ScalarReader(AttributeType type, Object value) implements ItemReader {

    static ScalarReader string(String value) {
        return new ScalarReader(AttributeType.S, value);
    }

    static ScalarReader number(String value) {
        return new ScalarReader(AttributeType.N, value);
    }

    static ScalarReader binary(Binary value) {
        return new ScalarReader(AttributeType.B, value);
    }

    @Override
    public String string() {
        return (String) take(AttributeType.S);
    }

    @Override
    public String number() {
        return (String) take(AttributeType.N);
    }

    @Override
    public byte[] binary() {
        return ((Binary) take(AttributeType.B)).toByteArray();
    }

    @Override
    public boolean bool() {
        throw AttributeException.ofType(type, AttributeType.BOOL);
    }

    @Override
    public List<String> stringSet() {
        throw AttributeException.ofType(type, AttributeType.SS);
    }

    @Override
    public List<String> numberSet() {
        throw AttributeException.ofType(type, AttributeType.NS);
    }

    @Override
    public List<byte[]> binarySet() {
        throw AttributeException.ofType(type, AttributeType.BS);
    }

    @Override
    public Optional<String> find(String attribute) {
        return Optional.empty();
    }

    @Override
    public void startMap() {
        throw AttributeException.ofType(type, AttributeType.M);
    }

    @Override
    public void startList() {
        throw AttributeException.ofType(type, AttributeType.L);
    }

    @Override
    public boolean next() {
        throw new IllegalStateException("Nothing was started: this is a single value.");
    }

    @Override
    public String name() {
        throw new IllegalStateException("Nothing was started: this is a single value.");
    }

    @Override
    public void skip() {
        // There is nothing to pass over.
    }

    private Object take(AttributeType wanted) {
        if (type != wanted) {
            throw AttributeException.ofType(type, wanted);
        }
        return value;
    }
}
