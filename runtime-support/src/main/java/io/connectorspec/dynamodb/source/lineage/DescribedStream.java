/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.calls.ShardPage;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.calls.StreamOutcome;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Answer;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Refusal;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All shards of a stream, as the service described them.
 *
 * @param streamArn the stream's ARN
 * @param shards the shards, in no particular order
 * @param serviceTime the service's time when it described the last of them
 */
record DescribedStream(String streamArn, List<ShardNode> shards, Instant serviceTime) {

    /**
     * Asks the service, page by page.
     *
     * @throws StreamReadException if it does not say
     */
    static DescribedStream ask(StreamCalls calls, String streamArn) {
        List<ShardNode> shards = new ArrayList<>();
        ShardPage page = page(calls, streamArn, Optional.empty());
        shards.addAll(page.shards());
        Optional<String> after = Optional.empty();
        // A page that starts where it ends would never let the description end.
        while (page.nextAfter().isPresent() && !page.nextAfter().equals(after)) {
            after = page.nextAfter();
            page = page(calls, streamArn, after);
            shards.addAll(page.shards());
        }
        return new DescribedStream(streamArn, shards, page.serviceTime());
    }

    private static ShardPage page(StreamCalls calls, String streamArn, Optional<String> after) {
        StreamOutcome<ShardPage> outcome = calls.shards(after).join();
        if (outcome instanceof Answer<ShardPage> answer) {
            return answer.value();
        }
        Refusal<ShardPage> refusal = (Refusal<ShardPage>) outcome;
        throw new StreamReadException(
                "Stream " + streamArn + " could not be described: "
                        + refusal.failure().description(),
                refusal.failure().cause());
    }

    /** Gives what stands above a drawing. */
    String title() {
        long closed = shards.stream().filter(ShardNode::closed).count();
        return streamArn + ": " + (shards.size() - closed) + " open and " + closed + " closed shards at " + serviceTime;
    }
}
