/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.stream.IteratorType;
import io.connectorspec.dynamodb.testkit.stream.SequenceNumber;
import io.connectorspec.dynamodb.testkit.stream.ShardIterator;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import java.util.Optional;

/** GetShardIterator. */
record GetShardIterator(String arn, String shardId, IteratorType type, Optional<SequenceNumber> number, Streams streams)
        implements Call {
    static GetShardIterator decode(Fields request, Streams streams) {
        request.allowOnly("StreamArn", "ShardId", "ShardIteratorType", "SequenceNumber");
        String arn = StreamFields.arn(request);
        String shardId = StreamFields.shardId(request, "ShardId");
        request.requiredText("ShardIteratorType");
        return new GetShardIterator(
                arn,
                shardId,
                request.oneOf("ShardIteratorType", IteratorType.TRIM_HORIZON, IteratorType.class),
                request.text("SequenceNumber").map(SequenceNumber::parse),
                streams);
    }

    @Override
    public Answer run(Admission admission) {
        ShardIterator iterator = streams.require(arn).iterator(shardId, type, number);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("ShardIterator", iterator.text());
        return Answer.of(body);
    }
}
