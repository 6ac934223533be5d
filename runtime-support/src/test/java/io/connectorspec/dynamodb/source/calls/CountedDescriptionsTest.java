/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.calls.StreamOutcome.Answer;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Refusal;
import io.connectorspec.dynamodb.source.reader.RecordingRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class CountedDescriptionsTest {

    private static final String ENUMERATOR = "reader.";
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final ManualClock clock = new ManualClock();
    private final RecordingRegistry registry = new RecordingRegistry();
    private final Pending pending = new Pending();
    private final CountedDescriptions calls = new CountedDescriptions(pending, clock, registry.readerGroup());

    /** Calls that a test answers. */
    private static final class Pending implements StreamCalls {

        private final Deque<CompletableFuture<StreamOutcome<ShardPage>>> descriptions = new ArrayDeque<>();
        private final CompletableFuture<StreamOutcome<ShardRead>> read = new CompletableFuture<>();
        private boolean closed;

        private CompletableFuture<StreamOutcome<ShardPage>> description() {
            descriptions.add(new CompletableFuture<>());
            return descriptions.peekLast();
        }

        @Override
        public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId) {
            return description();
        }

        @Override
        public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
            return description();
        }

        @Override
        public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
            return CompletableFuture.completedFuture(new Answer<>(new ShardIterator(shardId, NOW)));
        }

        @Override
        public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
            return read;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private void answer(String nextAfter) {
        pending.descriptions
                .remove()
                .complete(new Answer<>(new ShardPage(List.of(), Optional.ofNullable(nextAfter), false, NOW)));
    }

    private long metric(String name) {
        return registry.value(ENUMERATOR + name);
    }

    @Test
    void timesADescriptionFromItsFirstPageToItsLast() {
        calls.shards(Optional.empty());
        clock.advanceTime(Duration.ofMillis(30));
        answer("s100");
        assertThat(metric("discoveries")).isZero();
        clock.advanceTime(Duration.ofMillis(200));
        calls.shards(Optional.of("s100"));
        clock.advanceTime(Duration.ofMillis(20));
        answer(null);

        assertThat(metric("discoveries")).isEqualTo(1);
        assertThat(metric("discoveryMillis")).isEqualTo(250);
        assertThat(metric("describeStreamCalls")).isEqualTo(2);
    }

    @Test
    void countsLookUpsOfChildrenAndFailuresByKind() {
        calls.childrenOf("s1");
        answer(null);
        calls.childrenOf("s2");
        pending.descriptions
                .remove()
                .complete(new Refusal<>(new StreamFailure(StreamFailure.Kind.THROTTLED, "slow", null)));
        calls.shards(Optional.empty());
        pending.descriptions
                .remove()
                .complete(new Refusal<>(new StreamFailure(StreamFailure.Kind.ACCESS_DENIED, "no", null)));

        assertThat(metric("describeStreamCalls")).isEqualTo(3);
        assertThat(metric("discoveries")).isZero();
        assertThat(metric("failedCalls.throttled")).isEqualTo(1);
        assertThat(metric("failedCalls.accessDenied")).isEqualTo(1);
    }

    @Test
    void otherCallsPassThrough() {
        assertThat(calls.open("s", StartingPosition.fromStart())).isCompleted();
        assertThat(calls.read("iterator")).isNotDone();
        calls.close();

        assertThat(pending.closed).isTrue();
        assertThat(metric("describeStreamCalls")).isZero();
    }

    @Test
    void readsAreTimedWhenTheirAnswersCome() {
        List<Long> millis = new ArrayList<>();
        new TimedReads(pending, clock, millis::add).read("iterator");
        clock.advanceTime(Duration.ofMillis(17));
        assertThat(millis).isEmpty();
        pending.read.complete(new Refusal<>(new StreamFailure(StreamFailure.Kind.TRANSIENT, "late", null)));

        assertThat(millis).containsExactly(17L);
    }
}
