/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import io.connectorspec.dynamodb.item.AttributeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonFactory;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonGenerator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * DynamoDB JSON: the form that items have on the wire, such as <code>{"id":{"S":"a"},"n":{"N":"1"}}</code>,
 * in UTF-8 and without white space. The writer's state holds it too.
 */
public final class AttributeJson {

    private static final JsonFactory JSON = new JsonFactory();

    private AttributeJson() {}

    /**
     * Encodes an item.
     *
     * @param item attribute values by attribute name
     * @return the item's DynamoDB JSON
     * @throws AttributeException if a value has no type, no valid text, or lies too deep; with its path
     */
    public static byte[] encode(Map<String, AttributeValue> item) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(encodedLength(item)));
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writeMap(item, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("An item could not be written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Gives the number of bytes that {@link #encode} would make, without making them.
     *
     * @throws AttributeException as {@link #encode}
     */
    public static long encodedLength(Map<String, AttributeValue> item) {
        return AttributeJsonLength.ofMap(item, 1);
    }

    /**
     * Decodes an item.
     *
     * @param encoded DynamoDB JSON of one item and nothing else
     * @return attribute values by attribute name, in the order of the bytes, for the caller to keep
     * @throws IOException if the bytes are anything else; it says where, without content
     */
    public static Map<String, AttributeValue> decode(byte[] encoded) throws IOException {
        return AttributeJsonReader.read(JSON, encoded);
    }

    private static void writeMap(Map<String, AttributeValue> attributes, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            json.writeFieldName(attribute.getKey());
            writeValue(attribute.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeValue(AttributeValue value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName(JsonType.of(value).field());
        switch (JsonType.of(value)) {
            case S -> json.writeString(value.s());
            case N -> json.writeString(value.n());
            case B -> json.writeBinary(value.b().asByteArrayUnsafe());
            case BOOL -> json.writeBoolean(value.bool());
            case NULL -> json.writeBoolean(value.nul());
            case SS -> writeTexts(value.ss(), json);
            case NS -> writeTexts(value.ns(), json);
            case BS -> writeBinaries(value.bs(), json);
            case L -> writeList(value.l(), json);
            case M -> writeMap(value.m(), json);
        }
        json.writeEndObject();
    }

    private static void writeTexts(List<String> texts, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void writeBinaries(List<SdkBytes> binaries, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (SdkBytes binary : binaries) {
            json.writeBinary(binary.asByteArrayUnsafe());
        }
        json.writeEndArray();
    }

    private static void writeList(List<AttributeValue> values, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (AttributeValue value : values) {
            writeValue(value, json);
        }
        json.writeEndArray();
    }
}
