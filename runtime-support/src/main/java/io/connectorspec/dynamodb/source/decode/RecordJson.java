/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.decode;

import io.connectorspec.dynamodb.attribute.AttributeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonFactory;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonGenerator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * The JSON form of a stream's record, with the field names of the service's API: {@code eventName},
 * {@code dynamodb.Keys}, {@code dynamodb.NewImage} and so on. Images are DynamoDB JSON. Absent fields are
 * left out.
 */
public final class RecordJson {

    private static final JsonFactory JSON = new JsonFactory();

    private RecordJson() {}

    /**
     * Encodes a record.
     *
     * @return one JSON object in UTF-8, without white space
     */
    public static byte[] encode(Record record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            writeText("eventID", record.eventID(), json);
            writeText("eventName", record.eventNameAsString(), json);
            writeText("eventVersion", record.eventVersion(), json);
            writeText("eventSource", record.eventSource(), json);
            writeText("awsRegion", record.awsRegion(), json);
            if (record.dynamodb() != null) {
                writeChange(record.dynamodb(), json);
            }
            if (record.userIdentity() != null) {
                json.writeObjectFieldStart("userIdentity");
                writeText("PrincipalId", record.userIdentity().principalId(), json);
                writeText("Type", record.userIdentity().type(), json);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeChange(StreamRecord change, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("dynamodb");
        if (change.approximateCreationDateTime() != null) {
            json.writeNumberField(
                    "ApproximateCreationDateTime",
                    change.approximateCreationDateTime().getEpochSecond());
        }
        writeAttributes("Keys", change.hasKeys(), change.keys(), json);
        writeAttributes("NewImage", change.hasNewImage(), change.newImage(), json);
        writeAttributes("OldImage", change.hasOldImage(), change.oldImage(), json);
        writeText("SequenceNumber", change.sequenceNumber(), json);
        if (change.sizeBytes() != null) {
            json.writeNumberField("SizeBytes", change.sizeBytes());
        }
        writeText("StreamViewType", change.streamViewTypeAsString(), json);
        json.writeEndObject();
    }

    private static void writeAttributes(
            String name, boolean present, Map<String, AttributeValue> attributes, JsonGenerator json)
            throws IOException {
        if (present) {
            json.writeFieldName(name);
            json.writeRawValue(new String(AttributeJson.encode(attributes), StandardCharsets.UTF_8));
        }
    }

    private static void writeText(String name, String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }
}
