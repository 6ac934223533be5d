/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.stream.ShardIterator;
import io.connectorspec.dynamodb.testkit.stream.StreamArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request is about.
 *
 * @param tables the tables that it names; for a stream, the table of that stream
 * @param shard the shard that it reads; empty for requests that read none
 */
public record NamedResources(List<String> tables, Optional<String> shard) {
    /** Nothing known. */
    public static final NamedResources NONE = new NamedResources(List.of(), Optional.empty());

    /** Copies the list. */
    public NamedResources {
        tables = List.copyOf(tables);
    }

    /** What a request names, as far as that can be told from JSON that may be wrong otherwise. */
    public static NamedResources of(Operation operation, ObjectNode json) {
        return switch (operation) {
            case CREATE_TABLE,
                    DESCRIBE_TABLE,
                    UPDATE_TABLE,
                    DELETE_TABLE,
                    PUT_ITEM,
                    GET_ITEM,
                    DELETE_ITEM,
                    QUERY,
                    SCAN,
                    LIST_STREAMS -> new NamedResources(texts(json, "TableName"), Optional.empty());
            case BATCH_WRITE_ITEM, BATCH_GET_ITEM -> new NamedResources(batchTables(json), Optional.empty());
            case DESCRIBE_STREAM -> ofStream(text(json, "StreamArn"), Optional.empty());
            case GET_SHARD_ITERATOR -> ofStream(text(json, "StreamArn"), text(json, "ShardId"));
            case GET_RECORDS -> {
                Optional<ShardIterator> iterator = text(json, "ShardIterator").flatMap(ShardIterator::read);
                yield ofStream(iterator.map(ShardIterator::stream), iterator.map(ShardIterator::shard));
            }
            case LIST_TABLES, NOT_OFFERED -> NONE;
        };
    }

    private static NamedResources ofStream(Optional<String> arn, Optional<String> shard) {
        List<String> tables =
                arn.flatMap(StreamArn::parse).map(StreamArn::table).stream().toList();
        return new NamedResources(tables, shard);
    }

    private static List<String> batchTables(ObjectNode json) {
        List<String> names = new ArrayList<>();
        json.path("RequestItems").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(ObjectNode json, String field) {
        return text(json, field).stream().toList();
    }

    private static Optional<String> text(ObjectNode json, String field) {
        return Optional.ofNullable(json.path(field).textValue());
    }
}
