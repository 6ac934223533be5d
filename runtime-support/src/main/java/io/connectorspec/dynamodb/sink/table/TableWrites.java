/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import io.connectorspec.dynamodb.attribute.KeySchema;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;

/** The calls that the sink makes, for one table. Neither retries nor hides anything. */
public interface TableWrites extends AutoCloseable {

    /**
     * Sends the writes in one request.
     *
     * @param writes at least one, no two of one key, within the service's limits for a batch
     * @return what the service answered; the future completes once the call is over: with an answer, or when nothing of it can have an effect any more that the
     *     client could know of. It always completes, and normally
     */
    CompletableFuture<CallOutcome<WriteAnswer>> batchWrite(List<DynamoDbWriteRequest> writes);

    /** Asks for the table's key. The future always completes, and normally. */
    CompletableFuture<CallOutcome<KeySchema>> describeKey();

    /** Gives back connections and threads. Calls under way may fail. */
    @Override
    void close();
}
