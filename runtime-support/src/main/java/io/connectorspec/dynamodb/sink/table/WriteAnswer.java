/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;

/**
 * What the service answered to a request for writes.
 *
 * @param unprocessed the writes that it left undone, as it names them
 * @param consumedUnits the write units that it says the others used; empty if it was not asked
 */
public record WriteAnswer(List<DynamoDbWriteRequest> unprocessed, OptionalDouble consumedUnits) {

    /** Copies the list. */
    public WriteAnswer {
        unprocessed = List.copyOf(unprocessed);
    }
}
