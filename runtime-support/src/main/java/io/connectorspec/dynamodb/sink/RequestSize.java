/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.AttributeJson;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;

/** Counts the bytes of a request's body on the wire (API reference, BatchWriteItem), before it is made. */
final class RequestSize {

    private static final int PUT = "{\"PutRequest\":{\"Item\":}}".length();
    private static final int DELETE = "{\"DeleteRequest\":{\"Key\":}}".length();
    private static final int COMMA = 1;

    private static final int AROUND = "{\"RequestItems\":{\"\":[]}}".length();
    private static final int REPORT = ",\"ReturnConsumedCapacity\":\"TOTAL\"".length();

    /** The most bytes that the service takes as one request. */
    static final long MOST = 16 * 1024 * 1024;

    private RequestSize() {}

    /**
     * Gives the bytes that stand around the writes of a request, less the comma that the last one does not have.
     *
     * @param table the table's name or ARN
     * @param reportsUnits whether consumed write units are asked for
     */
    static long around(String table, boolean reportsUnits) {
        return AROUND + table.length() + (reportsUnits ? REPORT : 0) - COMMA;
    }

    /**
     * Gives the bytes of one write, with the comma behind it.
     *
     * @throws io.connectorspec.dynamodb.item.AttributeException if an attribute cannot be encoded
     */
    static long of(DynamoDbWriteRequest write) {
        int around = switch (write.getType()) {
            case PUT -> PUT;
            case DELETE -> DELETE;
        };
        return AttributeJson.encodedLength(write.getItem()) + around + COMMA;
    }
}
