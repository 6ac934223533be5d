/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import io.connectorspec.dynamodb.attribute.Nesting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Collects what codecs write as a map of the SDK's attribute values. What the service cannot hold is refused
 * here, at its door: codecs do not know the service's rules, since they write to other places too.
 */
public final class AttributeMapWriter implements ItemWriter {

    /** A map or list that is being filled, and the name under which its owner will hold it. */
    private record Open(Map<String, AttributeValue> map, List<AttributeValue> list, String nameInOwner) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private Map<String, AttributeValue> item;
    private String name;

    /** Starts with no item. */
    public AttributeMapWriter() {}

    /** Makes a write out of what a codec writes for one object. */
    static <T> DynamoDbWriteRequest request(DynamoDbWriteRequestType type, ItemCodec<T> codec, T object) {
        AttributeMapWriter writer = new AttributeMapWriter();
        try {
            codec.writePresent(object, writer);
        } catch (AttributeException problem) {
            throw problem.inAttribute(codec.itemClass().getSimpleName());
        }
        return DynamoDbWriteRequest.builder()
                .setType(type)
                .setItem(writer.item())
                .build();
    }

    /** Gives the item, once its map is closed. */
    public Map<String, AttributeValue> item() {
        if (item == null) {
            throw new IllegalStateException("The item is not complete: every map and list must be closed.");
        }
        return item;
    }

    @Override
    public void name(String attribute) {
        name = attribute;
    }

    @Override
    public void string(String value) {
        add(AttributeValue.fromS(value));
    }

    @Override
    public void number(String value) {
        add(AttributeValue.fromN(ServiceNumbers.text(value)));
    }

    @Override
    public void binary(byte[] value) {
        add(AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
    }

    @Override
    public void bool(boolean value) {
        add(AttributeValue.fromBool(value));
    }

    @Override
    public void nullValue() {
        add(AttributeValue.fromNul(true));
    }

    @Override
    public void stringSet(Collection<String> values) {
        add(AttributeValue.fromSs(List.copyOf(distinct(values))));
    }

    @Override
    public void numberSet(Collection<String> values) {
        List<String> numbers = values.stream().map(ServiceNumbers::text).toList();
        add(AttributeValue.fromNs(List.copyOf(distinct(numbers))));
    }

    @Override
    public void binarySet(Collection<byte[]> values) {
        List<SdkBytes> binaries =
                values.stream().map(SdkBytes::fromByteArrayUnsafe).toList();
        add(AttributeValue.fromBs(List.copyOf(distinct(binaries))));
    }

    private static <V> Set<V> distinct(Collection<V> values) {
        if (values.isEmpty()) {
            throw new AttributeException("a set is empty, and DynamoDB holds no empty sets; make the attribute"
                    + " optional and leave it out");
        }
        return new LinkedHashSet<>(values);
    }

    @Override
    public void startMap() {
        Nesting.check(open.size());
        open.push(new Open(new LinkedHashMap<>(), null, name));
    }

    @Override
    public void endMap() {
        Open closed = open.pop();
        if (open.isEmpty()) {
            item = closed.map();
        } else {
            name = closed.nameInOwner();
            add(AttributeValue.fromM(closed.map()));
        }
    }

    @Override
    public void startList() {
        Nesting.check(open.size());
        open.push(new Open(null, new ArrayList<>(), name));
    }

    @Override
    public void endList() {
        Open closed = open.pop();
        name = closed.nameInOwner();
        add(AttributeValue.fromL(closed.list()));
    }

    private void add(AttributeValue value) {
        Open owner = open.element();
        if (owner.map() != null) {
            owner.map().put(name, value);
        } else {
            owner.list().add(value);
        }
    }
}
