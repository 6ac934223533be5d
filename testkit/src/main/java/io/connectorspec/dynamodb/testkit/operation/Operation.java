/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.wire.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations that the endpoint offers. */
public enum Operation {
    /** Creates a table. */
    CREATE_TABLE("CreateTable"),
    /** Describes a table. */
    DESCRIBE_TABLE("DescribeTable"),
    /** Lists the names of tables. */
    LIST_TABLES("ListTables"),
    /** Gives a table a stream, or ends its stream. */
    UPDATE_TABLE("UpdateTable"),
    /** Deletes a table. */
    DELETE_TABLE("DeleteTable"),
    /** Puts one item. */
    PUT_ITEM("PutItem"),
    /** Reads one item by its key. */
    GET_ITEM("GetItem"),
    /** Deletes one item by its key. */
    DELETE_ITEM("DeleteItem"),
    /** Puts and deletes up to 25 items. */
    BATCH_WRITE_ITEM("BatchWriteItem"),
    /** Reads up to 100 items by their keys. */
    BATCH_GET_ITEM("BatchGetItem"),
    /** Reads items of one partition. */
    QUERY("Query"),
    /** Reads all items, or a segment of them. */
    SCAN("Scan"),
    /** Lists the ARNs of streams. */
    LIST_STREAMS("ListStreams", Target.Api.STREAMS),
    /** Describes a stream and a page of its shards. */
    DESCRIBE_STREAM("DescribeStream", Target.Api.STREAMS),
    /** Gives the place in a shard from which to read. */
    GET_SHARD_ITERATOR("GetShardIterator", Target.Api.STREAMS),
    /** Reads records of a shard. */
    GET_RECORDS("GetRecords", Target.Api.STREAMS),
    /** Anything else that a client asked for; it is refused. */
    NOT_OFFERED("");

    private static final Map<String, Operation> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operation::wireName, Function.identity()));

    private final String wireName;
    private final Target.Api api;

    Operation(String wireName) {
        this(wireName, Target.Api.TABLES);
    }

    Operation(String wireName, Target.Api api) {
        this.wireName = wireName;
        this.api = api;
    }

    /** The name as the service writes it, for example {@code BatchWriteItem}. */
    public String wireName() {
        return wireName;
    }

    /** The operation that a target names; {@link #NOT_OFFERED} when the endpoint does not have it there. */
    public static Operation of(Target target) {
        Operation operation = BY_WIRE_NAME.getOrDefault(target.operation(), NOT_OFFERED);
        return operation.api == target.api() ? operation : NOT_OFFERED;
    }

    /** The wire names of all operations of an API that are offered. */
    static List<String> offeredNames(Target.Api api) {
        return Arrays.stream(values())
                .filter(operation -> operation != NOT_OFFERED && operation.api == api)
                .map(Operation::wireName)
                .toList();
    }
}
