/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import io.connectorspec.dynamodb.attribute.ItemKey;
import io.connectorspec.dynamodb.attribute.KeySchema;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes writes for tests. */
public final class TestWrites {

    private TestWrites() {}

    /** Gives a key with this value. */
    public static ItemKey key(String value) {
        return new KeySchema(List.of("id")).keyOf(Map.of("id", AttributeValue.fromS(value)));
    }

    /** Gives a put of 100 bytes whose order goes by a key, with {@code null} for none, due at time 1,000,000. */
    public static PendingWrite put(String orderKey, long sequence) {
        WriteKeys keys = orderKey == null ? WriteKeys.NONE : new WriteKeys(key(orderKey), null);
        return write(keys, 100, Place.ofArrival(sequence, 1_000_000));
    }

    /** Gives a put. */
    public static PendingWrite write(WriteKeys keys, long bytes, Place place) {
        DynamoDbWriteRequest request = DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of("sequence", AttributeValue.fromN(Long.toString(place.sequence()))))
                .build();
        return new PendingWrite(request, keys, new WriteSize(bytes, 1), place, RetryState.FRESH);
    }

    /** Gives a write that failed and may be sent again at a time. */
    public static PendingWrite failed(PendingWrite write, long notBefore) {
        RetryState past = write.retry();
        return write.retried(
                new RetryState(past.attempts() + 1, past.rejections(), notBefore, past.alone(), past.trials()));
    }
}
