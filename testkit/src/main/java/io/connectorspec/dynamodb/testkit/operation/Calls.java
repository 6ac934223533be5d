/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.wire.Target;

/** Reads the JSON of requests into calls on tables and streams. */
public final class Calls {
    private final Tables tables;
    private final Streams streams;

    /** Takes the tables and streams that the calls work on. */
    public Calls(Tables tables, Streams streams) {
        this.tables = tables;
        this.streams = streams;
    }

    /**
     * Reads a request.
     *
     * @param operation what it asks for
     * @param target the operation as the client named it
     * @param json the request's JSON
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if the service would refuse it without a look
     *     at tables and streams, or the endpoint does not offer it
     */
    public Call decode(Operation operation, Target target, ObjectNode json) {
        Fields request = new Fields(target.operation(), json);
        return switch (operation) {
            case CREATE_TABLE -> CreateTable.decode(request, tables, streams);
            case DESCRIBE_TABLE -> DescribeTable.decode(request, tables, streams);
            case UPDATE_TABLE -> UpdateTable.decode(request, tables, streams);
            case LIST_TABLES -> ListTables.decode(request, tables);
            case DELETE_TABLE -> DeleteTable.decode(request, tables, streams);
            case PUT_ITEM -> WriteItem.decodePut(request, tables);
            case GET_ITEM -> GetItem.decode(request, tables);
            case DELETE_ITEM -> WriteItem.decodeDelete(request, tables);
            case BATCH_WRITE_ITEM -> BatchWriteItem.decode(request, tables);
            case BATCH_GET_ITEM -> BatchGetItem.decode(request, tables);
            case QUERY -> Query.decode(request, tables);
            case SCAN -> Scan.decode(request, tables);
            case LIST_STREAMS -> ListStreams.decode(request, streams);
            case DESCRIBE_STREAM -> DescribeStream.decode(request, streams);
            case GET_SHARD_ITERATOR -> GetShardIterator.decode(request, streams);
            case GET_RECORDS -> GetRecords.decode(request, streams);
            case NOT_OFFERED -> throw notOffered(target);
        };
    }

    /**
     * Checks that the service has what a request asks for.
     *
     * @throws ServiceErrorException if it has not
     */
    public static void requireKnown(Operation operation, Target target) {
        if (operation == Operation.NOT_OFFERED && !ServiceVocabulary.lacksOperation(target)) {
            throw ServiceError.unknownOperation().toException();
        }
    }

    private static ServiceErrorException notOffered(Target target) {
        return ServiceError.notOffered(
                        "Operation " + target.operation(),
                        "It has " + String.join(", ", Operation.offeredNames(target.api())) + ".")
                .toException();
    }
}
