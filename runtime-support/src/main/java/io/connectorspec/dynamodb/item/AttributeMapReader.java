/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Walks through a map of the SDK's attribute values. */
public final class AttributeMapReader implements ItemReader {

    /** A map or list that was started: one of the two iterators is there. */
    private record Open(Iterator<Map.Entry<String, AttributeValue>> map, Iterator<AttributeValue> list) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private AttributeValue value;
    private String name;

    /** Takes the item to walk through; it is not changed. */
    public AttributeMapReader(Map<String, AttributeValue> item) {
        this.value = AttributeValue.fromM(item);
    }

    @Override
    public AttributeType type() {
        return switch (value.type()) {
            case S -> AttributeType.S;
            case N -> AttributeType.N;
            case B -> AttributeType.B;
            case BOOL -> AttributeType.BOOL;
            case NUL -> AttributeType.NULL;
            case SS -> AttributeType.SS;
            case NS -> AttributeType.NS;
            case BS -> AttributeType.BS;
            case L -> AttributeType.L;
            case M -> AttributeType.M;
            case UNKNOWN_TO_SDK_VERSION ->
                throw new AttributeException("the attribute type is not known to this version of the connector");
        };
    }

    @Override
    public Optional<String> find(String attribute) {
        return value.hasM() ? Optional.ofNullable(value.m().get(attribute)).map(AttributeValue::s) : Optional.empty();
    }

    @Override
    public void startMap() {
        open.push(new Open(take(AttributeType.M).m().entrySet().iterator(), null));
    }

    @Override
    public void startList() {
        open.push(new Open(null, take(AttributeType.L).l().iterator()));
    }

    @Override
    public boolean next() {
        Open innermost = open.element();
        if (innermost.map() != null && innermost.map().hasNext()) {
            Map.Entry<String, AttributeValue> entry = innermost.map().next();
            name = entry.getKey();
            value = entry.getValue();
            return true;
        }
        if (innermost.list() != null && innermost.list().hasNext()) {
            value = innermost.list().next();
            return true;
        }
        open.pop();
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String string() {
        return take(AttributeType.S).s();
    }

    @Override
    public String number() {
        return take(AttributeType.N).n();
    }

    @Override
    public byte[] binary() {
        return take(AttributeType.B).b().asByteArray();
    }

    @Override
    public boolean bool() {
        return take(AttributeType.BOOL).bool();
    }

    @Override
    public List<String> stringSet() {
        return take(AttributeType.SS).ss();
    }

    @Override
    public List<String> numberSet() {
        return take(AttributeType.NS).ns();
    }

    @Override
    public List<byte[]> binarySet() {
        return take(AttributeType.BS).bs().stream().map(SdkBytes::asByteArray).toList();
    }

    @Override
    public void skip() {
        // The iterators hold the way on.
    }

    private AttributeValue take(AttributeType wanted) {
        AttributeType found = type();
        if (found != wanted) {
            throw AttributeException.ofType(found, wanted);
        }
        return value;
    }
}
