/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.dynamodb.source.calls.RecordPage;
import io.connectorspec.dynamodb.source.calls.ShardIterator;
import io.connectorspec.dynamodb.source.calls.ShardPage;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.calls.StreamOutcome;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A service whose shards always give a full page, after some time. It makes no effort of its own. */
final class LatentCalls implements StreamCalls {

    private static final int PAGE = 1000;
    private static final long PAGE_BYTES = 400_000;

    private final long latencyMillis;
    private final ScheduledExecutorService line = Executors.newSingleThreadScheduledExecutor();
    private final RecordPage page =
            RecordPage.of(IntStream.range(0, PAGE).mapToObj(LatentCalls::record).toList());

    LatentCalls(long latencyMillis) {
        this.latencyMillis = latencyMillis;
    }

    private static Record record(int number) {
        return Record.builder()
                .eventName(OperationType.MODIFY)
                .dynamodb(change -> change.keys(Map.of("id", AttributeValue.fromS("order-" + number)))
                        .newImage(Map.of(
                                "id", AttributeValue.fromS("order-" + number),
                                "total", AttributeValue.fromN("12.5"),
                                "note", AttributeValue.fromS("x".repeat(150))))
                        .sequenceNumber("3000000000000004" + (10_000 + number))
                        .approximateCreationDateTime(Instant.ofEpochSecond(1_704_067_200)))
                .build();
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
        return answer(() -> new ShardIterator(shardId, Instant.now()));
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
        return answer(() -> new ShardRead(page, Optional.of(iterator), PAGE_BYTES, Instant.now()));
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId) {
        return answer(() -> new ShardPage(List.of(), Optional.empty(), false, Instant.now()));
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
        return shards(Optional.empty());
    }

    private <T> CompletableFuture<StreamOutcome<T>> answer(Supplier<T> value) {
        CompletableFuture<StreamOutcome<T>> answer = new CompletableFuture<>();
        line.schedule(() -> answer.complete(new Answer<>(value.get())), latencyMillis, TimeUnit.MILLISECONDS);
        return answer;
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
