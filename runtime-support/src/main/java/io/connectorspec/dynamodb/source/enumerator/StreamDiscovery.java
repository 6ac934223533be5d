/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.RetryPolicy;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.calls.ShardPage;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the service which shards a stream has: all of them from time to time, and the children of a shard that
 * ended at once, since they are born about when their parent ends. A look-up that finds nothing is repeated a
 * few times; after that the next description of the whole stream finds the children.
 */
final class StreamDiscovery {

    private final EnumeratorEnvironment environment;
    private final StreamDescriber describer;
    private final Listener listener;
    private final RetryPolicy lookUps;
    private final Map<String, Integer> lookUpsUnderWay = new HashMap<>();
    private long rounds;
    private boolean describing;

    /** What discovery tells, in the coordinator's thread. */
    interface Listener {

        /** Takes some shards of the stream, of which it is not known which ones are missing. */
        void onShards(List<ShardNode> shards, Instant serviceTime);

        /**
         * Takes all shards of the stream.
         *
         * @return after how many milliseconds the stream is to be described again
         */
        long onStreamDescribed(StreamDescription description);
    }

    /** Takes what is needed; nothing is called yet. */
    StreamDiscovery(EnumeratorEnvironment environment, SourceSettings settings, Listener listener) {
        this.environment = environment;
        this.listener = listener;
        this.describer = new StreamDescriber(environment, settings);
        this.lookUps = new RetryPolicy(
                settings.streams().childLookupRetries(),
                Duration.ofMillis(settings.streams().childLookupMinDelayMS()),
                Duration.ofMillis(settings.streams().childLookupMaxDelayMS()));
    }

    /** Describes the whole stream, and again and again after that; at once if it is waiting to. */
    void describe() {
        if (!describing) {
            describing = true;
            rounds++;
            nextPage(Optional.empty(), new ArrayList<>(), Optional.empty());
        }
    }

    /** Looks for the children of a shard that ended, unless that is under way. */
    void lookUpChildren(String parentShardId) {
        if (lookUpsUnderWay.putIfAbsent(parentShardId, 0) == null) {
            lookUp(parentShardId);
        }
    }

    private void nextPage(Optional<String> after, List<ShardNode> soFar, Optional<Instant> firstTime) {
        describer.ask(() -> environment.calls().shards(after), page -> {
            soFar.addAll(page.shards());
            Instant serviceTime = firstTime.orElse(page.serviceTime());
            // A page that starts where it ends would never let the description end.
            if (page.nextAfter().isPresent() && !page.nextAfter().equals(after)) {
                listener.onShards(page.shards(), serviceTime);
                nextPage(page.nextAfter(), soFar, Optional.of(serviceTime));
            } else {
                described(new StreamDescription(soFar, page.streamEnded(), serviceTime));
            }
        });
    }

    private void described(StreamDescription description) {
        describing = false;
        long pause = listener.onStreamDescribed(description);
        long round = rounds;
        environment.thread().runAfter(pause, () -> {
            if (round == rounds) {
                describe();
            }
        });
    }

    private void lookUp(String parentShardId) {
        describer.askUrgently(
                () -> environment.calls().childrenOf(parentShardId),
                page -> lookedUp(parentShardId, page),
                () -> lookUpsUnderWay.remove(parentShardId));
    }

    private void lookedUp(String parentShardId, ShardPage page) {
        List<ShardNode> children = page.shards().stream()
                .filter(shard -> shard.isChildOf(parentShardId))
                .toList();
        if (children.isEmpty()) {
            lookUpAgain(parentShardId);
        } else {
            lookUpsUnderWay.remove(parentShardId);
            listener.onShards(children, page.serviceTime());
        }
    }

    private void lookUpAgain(String parentShardId) {
        int attempts = lookUpsUnderWay.merge(parentShardId, 1, Integer::sum);
        lookUps.pauseMillis(StreamFailure.Kind.TRANSIENT, attempts, environment.random())
                .ifPresentOrElse(
                        pause -> environment.thread().runAfter(pause, () -> lookUp(parentShardId)),
                        () -> lookUpsUnderWay.remove(parentShardId));
    }
}
