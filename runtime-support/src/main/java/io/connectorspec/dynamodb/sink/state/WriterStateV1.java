/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.state;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Version 1 of sink writer state, as the Apache connector writes it. It is only read. It has no checksum, so
 * damage may go unseen; but nothing leaves except an {@link IOException}, and no length in it is trusted.
 */
final class WriterStateV1 {

    /**
     * Layout, numbers big-endian and text as {@link DataInputStream#readUTF} reads it: long −1; int number of
     * writes; per write a long that says nothing, a byte 0 for put or 1 for delete, and an item. An item is an
     * int number of attributes, and per attribute its name and value. A value is a byte for its type, and what
     * {@link #readValue} reads for it.
     */
    static final int VERSION = 1;

    private static final long MAGIC = -1;
    private static final int MAX_DEPTH = 32;

    private final DataInputStream in;

    private WriterStateV1(DataInputStream in) {
        this.in = in;
    }

    static List<DynamoDbWriteRequest> read(byte[] serialized) throws IOException {
        // Reading from an array: available() is what is left.
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized))) {
            return new WriterStateV1(in).requests();
        } catch (IOException problem) {
            throw new IOException("The bytes are not sink writer state of version " + VERSION
                    + (problem.getMessage() == null ? ": they are cut off" : ": " + problem.getMessage()));
        }
    }

    private List<DynamoDbWriteRequest> requests() throws IOException {
        if (in.readLong() != MAGIC) {
            throw new IOException("they do not start as they should");
        }
        int count = count();
        List<DynamoDbWriteRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            in.readLong();
            requests.add(request());
        }
        if (in.available() > 0) {
            throw new IOException("they go on after the last write");
        }
        return requests;
    }

    private DynamoDbWriteRequest request() throws IOException {
        byte type = in.readByte();
        Map<String, AttributeValue> item = readMap(1);
        if (item.isEmpty()) {
            throw new IOException("a write has no attributes");
        }
        try {
            return DynamoDbWriteRequest.builder()
                    .setType(DynamoDbWriteRequestType.fromByteValue(type))
                    .setItem(item)
                    .build();
        } catch (IllegalArgumentException unknownType) {
            throw new IOException(unknownType.getMessage());
        }
    }

    private Map<String, AttributeValue> readMap(int depth) throws IOException {
        int count = count();
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(in.readUTF(), readValue(depth));
        }
        return attributes;
    }

    private AttributeValue readValue(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("values lie deeper than " + MAX_DEPTH + " levels");
        }
        byte type = in.readByte();
        return switch (type) {
            case 0 -> AttributeValue.fromS(in.readUTF());
            case 1 -> AttributeValue.fromN(in.readUTF());
            case 2 -> AttributeValue.fromBool(in.readBoolean());
            case 3 -> AttributeValue.fromNul(true);
            case 4 -> AttributeValue.fromB(readBinary());
            case 5 -> AttributeValue.fromSs(readList(in::readUTF));
            case 6 -> AttributeValue.fromNs(readList(in::readUTF));
            case 7 -> AttributeValue.fromBs(readList(this::readBinary));
            case 8 -> AttributeValue.fromL(readList(() -> readValue(depth + 1)));
            case 9 -> AttributeValue.fromM(readMap(depth + 1));
            default -> throw new IOException("there is no attribute type " + type);
        };
    }

    private <T> List<T> readList(Element<T> element) throws IOException {
        int count = count();
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(element.read());
        }
        return elements;
    }

    private SdkBytes readBinary() throws IOException {
        int length = count();
        return SdkBytes.fromByteArrayUnsafe(in.readNBytes(length));
    }

    /** Reads a number of things that take at least one byte each, so that there cannot be more than bytes are left. */
    private int count() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new IOException("a length of " + count + " goes beyond the end");
        }
        return count;
    }

    /** Reads one element of a list. */
    private interface Element<T> {
        T read() throws IOException;
    }
}
