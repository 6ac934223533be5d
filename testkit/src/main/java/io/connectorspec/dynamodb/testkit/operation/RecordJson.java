/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.connectorspec.dynamodb.testkit.stream.StreamRecord;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.WriteOrigin;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemEncoder;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/** A record of a stream as part of an answer; it is written when the answer is. */
record RecordJson(StreamRecord record, TableStream stream) implements JsonSerializable {
    private static final HexFormat DIGITS = HexFormat.of();
    private static final long SCATTER = 0x9e3779b97f4a7c15L;

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartObject();
        json.writeStringField("eventID", eventId());
        json.writeStringField("eventName", record.kind().name());
        json.writeStringField("eventVersion", "1.1");
        json.writeStringField("eventSource", "aws:dynamodb");
        json.writeStringField("awsRegion", stream.origin().arn().scope().region());
        json.writeObjectFieldStart("dynamodb");
        writeChange(json);
        json.writeEndObject();
        if (record.origin() == WriteOrigin.TIME_TO_LIVE) {
            json.writeObjectFieldStart("userIdentity");
            json.writeStringField("PrincipalId", "dynamodb.amazonaws.com");
            json.writeStringField("Type", "Service");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeChange(JsonGenerator json) throws IOException {
        json.writeNumberField(
                "ApproximateCreationDateTime", record.approximateTime().getEpochSecond());
        writeItem("Keys", Optional.of(record.images().key()), json);
        writeItem("NewImage", record.images().after(), json);
        writeItem("OldImage", record.images().before(), json);
        json.writeStringField("SequenceNumber", record.number().text());
        json.writeNumberField("SizeBytes", record.sizeInBytes());
        json.writeStringField("StreamViewType", stream.origin().view().name());
    }

    private static void writeItem(String name, Optional<Item> item, JsonGenerator json) throws IOException {
        if (item.isPresent()) {
            json.writeFieldName(name);
            ItemEncoder.write(item.get(), json);
        }
    }

    /** 32 hexadecimal digits, the same at every reading and different for every record of a stream. */
    private String eventId() {
        long ofRecord = record.number().value().longValue();
        long ofStream = (stream.arn().hashCode() + ofRecord) * SCATTER;
        return DIGITS.toHexDigits(ofStream) + DIGITS.toHexDigits(ofRecord);
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer types)
            throws IOException {
        serialize(json, serializers);
    }
}
