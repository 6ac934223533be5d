/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/**
 * The calls that the source makes, for one stream. Neither retries nor hides anything. Every future always
 * completes, and normally: a failure is an outcome.
 */
public interface StreamCalls extends AutoCloseable {

    /**
     * Asks for one page of the stream's shards, in no particular order.
     *
     * @param afterShardId the id that the page before gave as {@link ShardPage#nextAfter()}; empty for the first page
     */
    CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId);

    /**
     * Asks for the shards that carry on a shard.
     *
     * @param parentShardId the shard's id
     * @return a page that holds these shards, if there are any; it may hold others too, since there are
     *     endpoints that do not know how to filter
     */
    CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId);

    /**
     * Opens a shard for reading. The service keeps what it gives for 15 minutes.
     *
     * @param shardId the shard's id
     * @param position where to start
     */
    CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position);

    /**
     * Reads on in a shard: at most 1,000 records or one megabyte.
     *
     * @param iterator what {@link #open} or the read before gave
     */
    CompletableFuture<StreamOutcome<ShardRead>> read(String iterator);

    /** Gives back connections and threads. Calls under way may fail. */
    @Override
    void close();
}
