/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.calls.ShardIterator;
import io.connectorspec.dynamodb.source.calls.ShardPage;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.calls.StreamOutcome;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/** Answers DescribeStream from a script; what is asked for beyond it gets an empty last page. */
final class ScriptedCalls implements StreamCalls {

    static final Instant SERVICE_TIME = Instant.ofEpochSecond(1_700_000_000);

    /** What was asked, as in {@code all}, {@code after x} and {@code children of x}. */
    final List<String> asked = new ArrayList<>();

    private final Deque<StreamOutcome<ShardPage>> script = new ArrayDeque<>();

    ScriptedCalls page(String nextAfter, ShardNode... shards) {
        script.add(answer(nextAfter, shards));
        return this;
    }

    ScriptedCalls refusal(StreamFailure.Kind kind) {
        script.add(refused(kind));
        return this;
    }

    static StreamOutcome<ShardPage> answer(String nextAfter, ShardNode... shards) {
        return new StreamOutcome.Answer<>(
                new ShardPage(List.of(shards), Optional.ofNullable(nextAfter), false, SERVICE_TIME));
    }

    static StreamOutcome<ShardPage> refused(StreamFailure.Kind kind) {
        return new StreamOutcome.Refusal<>(new StreamFailure(kind, "it is " + kind, null));
    }

    private CompletableFuture<StreamOutcome<ShardPage>> next(String what) {
        asked.add(what);
        return CompletableFuture.completedFuture(script.isEmpty() ? answer(null) : script.remove());
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId) {
        return next(afterShardId.map(id -> "after " + id).orElse("all"));
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
        return next("children of " + parentShardId);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
        throw new AssertionError("The enumerator reads no shard");
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
        throw new AssertionError("The enumerator reads no shard");
    }

    @Override
    public void close() {}
}
