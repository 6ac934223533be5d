/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.stream.RecordPage;
import io.connectorspec.dynamodb.testkit.stream.RecordPages;
import io.connectorspec.dynamodb.testkit.stream.ShardIterator;
import io.connectorspec.dynamodb.testkit.stream.StreamRecord;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.WriteOrigin;
import io.connectorspec.dynamodb.testkit.value.ItemEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** GetRecords. */
record GetRecords(ShardIterator iterator, int limit, Streams streams) implements Call {
    static GetRecords decode(Fields request, Streams streams) {
        request.allowOnly("ShardIterator", "Limit");
        return new GetRecords(
                ShardIterator.parse(request.requiredText("ShardIterator")),
                request.integer("Limit", 1, RecordPages.MAX_RECORDS).orElse(RecordPages.MAX_RECORDS),
                streams);
    }

    @Override
    public Answer run(Admission admission) {
        TableStream stream = streams.require(iterator.stream());
        RecordPage page = stream.read(iterator, limit);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode records = body.putArray("Records");
        page.records().forEach(record -> addRecord(records.addObject(), record, stream));
        page.next().ifPresent(next -> body.put("NextShardIterator", next.text()));
        return Answer.of(body);
    }

    private static void addRecord(ObjectNode json, StreamRecord record, TableStream stream) {
        json.put("eventID", eventId(record, stream));
        json.put("eventName", record.kind().name());
        json.put("eventVersion", "1.1");
        json.put("eventSource", "aws:dynamodb");
        json.put("awsRegion", stream.origin().arn().scope().region());
        ObjectNode change = json.putObject("dynamodb");
        change.put("ApproximateCreationDateTime", record.approximateTime().getEpochSecond());
        StreamRecord.Images images = record.images();
        change.set("Keys", ItemEncoder.item(images.key()));
        images.after().ifPresent(item -> change.set("NewImage", ItemEncoder.item(item)));
        images.before().ifPresent(item -> change.set("OldImage", ItemEncoder.item(item)));
        change.put("SequenceNumber", record.number().text());
        change.put("SizeBytes", record.sizeInBytes());
        change.put("StreamViewType", stream.origin().view().name());
        if (record.origin() == WriteOrigin.TIME_TO_LIVE) {
            json.putObject("userIdentity")
                    .put("PrincipalId", "dynamodb.amazonaws.com")
                    .put("Type", "Service");
        }
    }

    /** 32 hexadecimal digits, the same at every reading and different for every record. */
    private static String eventId(StreamRecord record, TableStream stream) {
        byte[] name = (stream.arn() + record.number().text()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }
}
