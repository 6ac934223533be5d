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
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.stream.TableStream;

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
        page.records().forEach(record -> records.addPOJO(new RecordJson(record, stream)));
        page.next().ifPresent(next -> body.put("NextShardIterator", next.text()));
        return Answer.of(body);
    }
}
