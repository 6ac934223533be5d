/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.dynamodb.source.calls.ShardIterator;
import io.connectorspec.dynamodb.source.calls.ShardPage;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.calls.StreamOutcome;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Answer;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/**
 * A stream of many shards that can be described: so many lineages, in each of which so many shards follow each other,
 * the last one open. Its pages are made anew for each call, as those of the service are.
 *
 * @param lineages how many shards were open at any time
 * @param generations how many shards each lineage has
 * @param thread tells the service's time, and leaves out what making pages costs
 */
record StreamOfShards(int lineages, int generations, OneThread thread) implements StreamCalls {

    /** The service's time when a measurement starts: 2024-01-01. */
    static final long EPOCH = 1_704_067_200_000L;

    private static final int PAGE = 100;
    private static final long FOUR_HOURS = 4 * 3600 * 1000L;

    /** Gives the id of a shard. */
    String shardId(int number) {
        int generation = number / lineages;
        long created = EPOCH - (generations - generation) * FOUR_HOURS + number % lineages;
        return String.format(Locale.ROOT, "shardId-%020d-%08x", created, number * 0x9E3779B9);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> after) {
        int first = after.map(StreamOfShards::number).orElse(-1) + 1;
        int end = Math.min(first + PAGE, lineages * generations);
        Optional<String> next = end == lineages * generations ? Optional.empty() : Optional.of("" + (end - 1));
        return thread.leaveOut(() -> {
            List<ShardNode> nodes =
                    IntStream.range(first, end).mapToObj(this::node).toList();
            return CompletableFuture.completedFuture(new Answer<>(new ShardPage(nodes, next, false, now())));
        });
    }

    /** The places of pages are numbers here: whoever describes a stream only hands them back. */
    private static int number(String place) {
        return Integer.parseInt(place);
    }

    private ShardNode node(int number) {
        Optional<String> parent = number < lineages ? Optional.empty() : Optional.of(shardId(number - lineages));
        return new ShardNode(shardId(number), parent, number < lineages * (generations - 1));
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
        throw new IllegalStateException("All children are known");
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
        throw new IllegalStateException("The enumerator reads nothing");
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
        throw new IllegalStateException("The enumerator reads nothing");
    }

    @Override
    public void close() {}

    private Instant now() {
        return Instant.ofEpochMilli(thread.absoluteTimeMillis());
    }
}
