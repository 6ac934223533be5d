/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.codec;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.Binary;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.util.Collection;

/** Takes the one string, number or binary that a codec writes for an element of a set. */
final class ScalarWriter implements ItemWriter {

    private Comparable<?> written;

    /** Gives the string that was written. */
    String string() {
        return (String) written;
    }

    /** Gives the number that was written. */
    String number() {
        return (String) written;
    }

    /** Gives the bytes that were written. */
    Binary binary() {
        return (Binary) written;
    }

    @Override
    public void string(String value) {
        written = value;
    }

    @Override
    public void number(String value) {
        written = value;
    }

    @Override
    public void binary(byte[] value) {
        written = Binary.of(value);
    }

    @Override
    public void name(String attribute) {
        throw refusal();
    }

    @Override
    public void bool(boolean value) {
        throw refusal();
    }

    @Override
    public void nullValue() {
        throw refusal();
    }

    @Override
    public void stringSet(Collection<String> values) {
        throw refusal();
    }

    @Override
    public void numberSet(Collection<String> values) {
        throw refusal();
    }

    @Override
    public void binarySet(Collection<byte[]> values) {
        throw refusal();
    }

    @Override
    public void startMap() {
        throw refusal();
    }

    @Override
    public void endMap() {
        throw refusal();
    }

    @Override
    public void startList() {
        throw refusal();
    }

    @Override
    public void endList() {
        throw refusal();
    }

    private static AttributeException refusal() {
        return new AttributeException("a set holds strings, numbers or binaries only; make it a list");
    }
}
