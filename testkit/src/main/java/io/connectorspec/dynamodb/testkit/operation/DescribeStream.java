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
import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.stream.ShardListings;
import io.connectorspec.dynamodb.testkit.stream.ShardPage;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import java.util.Optional;

/** DescribeStream: the stream, and a page of all shards or of the children of one. */
record DescribeStream(String arn, ShardPage.Request page, Streams streams) implements Call {
    private enum FilterType {
        CHILD_SHARDS
    }

    static DescribeStream decode(Fields request, Streams streams) {
        request.allowOnly("StreamArn", "Limit", "ExclusiveStartShardId", "ShardFilter");
        ShardPage.Request page = new ShardPage.Request(
                request.has("ExclusiveStartShardId")
                        ? Optional.of(StreamFields.shardId(request, "ExclusiveStartShardId"))
                        : Optional.empty(),
                request.integer("Limit", 1, ShardListings.MAX_PAGE).orElse(ShardListings.MAX_PAGE),
                request.object("ShardFilter").map(DescribeStream::parent));
        return new DescribeStream(StreamFields.arn(request), page, streams);
    }

    private static String parent(Fields filter) {
        filter.allowOnly("Type", "ShardId").requiredText("Type");
        filter.oneOf("Type", FilterType.CHILD_SHARDS, FilterType.class);
        return StreamFields.shardId(filter, "ShardId");
    }

    @Override
    public Answer run(Admission admission) {
        TableStream stream = streams.require(arn);
        ShardPage shards = stream.describe(page);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode json = body.putObject("StreamDescription");
        addIdentity(json, stream);
        json.put("StreamStatus", stream.status().name());
        json.put("StreamViewType", stream.origin().view().name());
        json.put(
                "CreationRequestDateTime",
                TableDescription.seconds(stream.origin().created()));
        TableDescription.addKeySchema(json, stream.origin().keys());
        ArrayNode list = json.putArray("Shards");
        shards.shards().forEach(shard -> addShard(list.addObject(), shard));
        shards.last().ifPresent(last -> json.put("LastEvaluatedShardId", last));
        return Answer.of(body);
    }

    /** Adds what ListStreams tells of a stream, too. */
    static void addIdentity(ObjectNode json, TableStream stream) {
        json.put("StreamArn", stream.arn());
        json.put("StreamLabel", stream.origin().arn().label());
        json.put("TableName", stream.origin().arn().table());
    }

    private static void addShard(ObjectNode json, ShardDescription shard) {
        json.put("ShardId", shard.id());
        shard.parent().ifPresent(parent -> json.put("ParentShardId", parent));
        ObjectNode range = json.putObject("SequenceNumberRange");
        range.put("StartingSequenceNumber", shard.start().text());
        shard.end().ifPresent(end -> range.put("EndingSequenceNumber", end.text()));
    }
}
