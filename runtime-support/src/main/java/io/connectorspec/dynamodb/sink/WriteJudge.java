/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.ItemSize;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.buffer.Place;
import io.connectorspec.dynamodb.sink.buffer.RetryState;
import io.connectorspec.dynamodb.sink.buffer.WriteKeys;
import io.connectorspec.dynamodb.sink.buffer.WriteSize;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import org.apache.flink.util.clock.RelativeClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds what the service would refuse before it is sent, and gives the rest its keys, size and place. */
final class WriteJudge {

    private final SinkSettings settings;
    private final KeyRules rules;
    private final RelativeClock clock;
    private final long maxItemBytes;
    private long nextSequence;

    WriteJudge(SinkSettings settings, KeyRules rules, RelativeClock clock) {
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
        this.maxItemBytes = Math.min(settings.maxRecordSizeInBytes().value(), ItemSize.SERVICE_LIMIT);
    }

    /**
     * Gives the write that a request asks for.
     *
     * @throws InvalidRequestException if the service would refuse it; it says why, without content
     */
    PendingWrite accept(DynamoDbWriteRequest request) {
        if (request == null) {
            throw new InvalidRequestException("The element converter of the sink for table '" + table()
                    + "' returned null. Return a request for every element, and filter elements before the sink.");
        }
        try {
            DynamoDbWriteRequest sent = cutDelete(request);
            WriteKeys keys = rules.keysOf(sent.getItem());
            long itemBytes = checkedSize(sent.getItem());
            long units = sent.getType() == DynamoDbWriteRequestType.PUT ? WriteSize.unitsOf(itemBytes) : 1;
            WriteSize size = new WriteSize(RequestSize.of(sent), units);
            Place place = Place.ofArrival(
                    nextSequence++,
                    clock.relativeTimeMillis() + settings.maxTimeInBufferMS().value());
            return new PendingWrite(sent, keys, size, place, RetryState.FRESH);
        } catch (AttributeException problem) {
            throw refusal(problem);
        }
    }

    /** Gives what a problem with an attribute is to the user of this sink. */
    InvalidRequestException refusal(AttributeException problem) {
        return new InvalidRequestException(
                "An item for table '" + table() + "' cannot be written. Attribute " + problem.getMessage() + ".");
    }

    private DynamoDbWriteRequest cutDelete(DynamoDbWriteRequest request) {
        if (request.getType() != DynamoDbWriteRequestType.DELETE) {
            return request;
        }
        Map<String, AttributeValue> key = rules.keyToDelete(request.getItem());
        // Without any key attribute there is nothing to cut to; the check of the key says what is missing.
        return key == request.getItem() || key.isEmpty()
                ? request
                : DynamoDbWriteRequest.builder()
                        .setType(DynamoDbWriteRequestType.DELETE)
                        .setItem(key)
                        .build();
    }

    private long checkedSize(Map<String, AttributeValue> item) {
        long size = ItemSize.of(item);
        if (size > maxItemBytes) {
            throw new InvalidRequestException("An item for table '" + table() + "' has " + size
                    + " bytes by the rules of DynamoDB, and at most " + maxItemBytes + " are allowed ('"
                    + settings.maxRecordSizeInBytes().name() + "'; the service itself takes at most "
                    + ItemSize.SERVICE_LIMIT + "). Split the item, or keep its largest attribute elsewhere.");
        }
        return size;
    }

    private String table() {
        return settings.tableName().value();
    }
}
