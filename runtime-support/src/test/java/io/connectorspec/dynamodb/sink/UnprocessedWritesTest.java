/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UnprocessedWritesTest {

    private static final Optional<KeySchema> KEY = Optional.of(new KeySchema(List.of("id")));

    @Test
    void findsWritesByKeyThoughTheServiceSpellsNumbersOtherwise() {
        List<PendingWrite> sent = sent(KEY, put("1.0"), put("2"), put("30"));

        assertThat(new UnprocessedWrites(KEY).among(sent, List.of(put("3E1"), put("1"))))
                .containsExactly(sent.get(0), sent.get(2));
    }

    @Test
    void findsWritesByContentWhereNoKeyIsKnown() {
        List<PendingWrite> sent = sent(Optional.empty(), put("1"), put("2"), put("2"));

        assertThat(new UnprocessedWrites(Optional.empty()).among(sent, List.of(put("2"))))
                .containsExactly(sent.get(1));
    }

    @Test
    void takesAllForUndoneWhenOneCannotBeFound() {
        List<PendingWrite> sent = sent(KEY, put("1"), put("2"));

        assertThat(new UnprocessedWrites(KEY).among(sent, List.of(put("1"), put("9"))))
                .isEqualTo(sent);
        assertThat(new UnprocessedWrites(Optional.empty()).among(sent, List.of(put("9"))))
                .isEqualTo(sent);
    }

    @Test
    void findsNothingWhereNothingWasLeft() {
        assertThat(new UnprocessedWrites(KEY).among(sent(KEY, put("1")), List.of()))
                .isEmpty();
    }

    private static List<PendingWrite> sent(Optional<KeySchema> key, DynamoDbWriteRequest... requests) {
        WriteJudge judge =
                new WriteJudge(new TestSinkSettings(), new KeyRules(key, Optional.empty(), false), new SimulatedTask());
        return Stream.of(requests).map(judge::accept).toList();
    }

    private static DynamoDbWriteRequest put(String id) {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of("id", AttributeValue.fromN(id)))
                .build();
    }
}
