/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/** The service of streams, with latency and faults. An answer tells the truth of some moment of the call. */
final class SimulatedCalls implements StreamCalls {

    private static final long ITERATOR_LIFE = 15 * 60 * 1000;
    private static final int PAGE = 4;
    private static final int DESCRIPTIONS_PER_SECOND = 5;

    /** How many records an answer has at most. */
    static final int MAX_RECORDS = 5;
    /** How many answers in a row are empty although there is something. */
    private static final int MAX_EMPTY_ANSWERS = 8;

    private final SimulatedTime time;
    private final SimulatedStream stream;
    private final Faults faults;
    private final Observer observer;
    private int refusals;
    private long reads;
    private final Deque<Long> describedLately = new ArrayDeque<>();

    /** Is told what readers do. */
    interface Observer {
        /** A shard is opened behind its newest change. */
        void onLatestOpened(String shardId);

        /** The last page of a description is made. */
        void onDescribed();
    }

    SimulatedCalls(SimulatedTime time, SimulatedStream stream, Faults faults, Observer observer) {
        this.time = time;
        this.stream = stream;
        this.faults = faults;
        this.observer = observer;
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId) {
        noteDescription();
        return answer(() -> {
            List<SimulatedShard> all = List.copyOf(stream.shards.values());
            int from = 0;
            while (afterShardId.isPresent() && !all.get(from++).id.equals(afterShardId.get())) {
                // Pages go on behind this shard.
            }
            int to = Math.min(all.size(), from + PAGE);
            Optional<String> next = to < all.size() ? Optional.of(all.get(to - 1).id) : Optional.empty();
            if (next.isEmpty()) {
                observer.onDescribed();
            }
            return new ShardPage(shuffled(visible(all.subList(from, to))), next, stream.isDisabled(), serviceTime());
        });
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
        noteDescription();
        return answer(() -> {
            List<SimulatedShard> children = stream.shards.values().stream()
                    .filter(shard -> parentShardId.equals(shard.parentId))
                    .toList();
            return new ShardPage(shuffled(visible(children)), Optional.empty(), stream.isDisabled(), serviceTime());
        });
    }

    private List<ShardNode> visible(List<SimulatedShard> shards) {
        return shards.stream()
                .filter(shard -> !shard.vanished && time.now() >= shard.hiddenUntil && !faults.omitsShard(time))
                .map(shard -> shard.described(time.now()))
                .toList();
    }

    private List<ShardNode> shuffled(List<ShardNode> nodes) {
        List<ShardNode> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, new Random(time.random.nextLong()));
        return shuffled;
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
        return answer(() -> {
            SimulatedShard shard = shard(shardId);
            int index = switch (position.getShardIteratorType()) {
                case TRIM_HORIZON -> shard.trimmed;
                case LATEST -> shard.changes.size();
                case AFTER_SEQUENCE_NUMBER -> shard.indexAfter((String) position.getStartingMarker());
                case AT_SEQUENCE_NUMBER, UNKNOWN_TO_SDK_VERSION ->
                    throw new AssertionError("Nobody reads at " + position);
            };
            if (index < shard.trimmed) {
                throw new Refused(StreamFailure.Kind.TRIMMED);
            }
            if (position.equals(StartingPosition.latest())) {
                observer.onLatestOpened(shardId);
            }
            return new ShardIterator(token(shardId, index), serviceTime());
        });
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
        reads++;
        String[] parts = iterator.split("@");
        return answer(() -> {
            SimulatedShard shard = shard(parts[0]);
            if (time.now() > Long.parseLong(parts[2]) + ITERATOR_LIFE || faults.expiresIterator(time)) {
                throw new Refused(StreamFailure.Kind.ITERATOR_EXPIRED);
            }
            int from = Integer.parseInt(parts[1]);
            if (from < shard.trimmed) {
                throw new Refused(StreamFailure.Kind.TRIMMED);
            }
            boolean empty = time.chance(0.3) && shard.emptyAnswers < MAX_EMPTY_ANSWERS;
            shard.emptyAnswers = empty ? shard.emptyAnswers + 1 : 0;
            int size = empty ? 0 : (int) time.between(1, MAX_RECORDS);
            int to = Math.min(shard.changes.size(), from + size);
            boolean end = shard.closed && to == shard.changes.size();
            return new ShardRead(
                    shard.page(from, to),
                    end ? Optional.empty() : Optional.of(token(parts[0], to)),
                    to - from,
                    serviceTime());
        });
    }

    private SimulatedShard shard(String shardId) {
        SimulatedShard shard = stream.shards.get(shardId);
        if (shard == null || shard.vanished) {
            throw new Refused(StreamFailure.Kind.NOT_FOUND);
        }
        return shard;
    }

    private String token(String shardId, int index) {
        return shardId + "@" + index + "@" + time.now();
    }

    private Instant serviceTime() {
        return Instant.ofEpochSecond(time.instant().getEpochSecond());
    }

    private <T> CompletableFuture<StreamOutcome<T>> answer(Supplier<T> truth) {
        CompletableFuture<StreamOutcome<T>> future = new CompletableFuture<>();
        Optional<StreamFailure.Kind> fault = faults.ofCall(time);
        time.after(time.between(1, 40), () -> {
            StreamOutcome<T> outcome =
                    fault.<StreamOutcome<T>>map(SimulatedCalls::refusal).orElseGet(() -> outcome(truth));
            time.after(time.between(1, 40), () -> {
                refusals += outcome instanceof StreamOutcome.Refusal ? 1 : 0;
                future.complete(outcome);
            });
        });
        return future;
    }

    private <T> StreamOutcome<T> outcome(Supplier<T> truth) {
        try {
            stream.expire();
            if (stream.isGone()) {
                throw new Refused(StreamFailure.Kind.NOT_FOUND);
            }
            return new StreamOutcome.Answer<>(truth.get());
        } catch (Refused refused) {
            return refusal(refused.kind);
        }
    }

    private static <T> StreamOutcome<T> refusal(StreamFailure.Kind kind) {
        return new StreamOutcome.Refusal<>(new StreamFailure(kind, "simulated " + kind, null));
    }

    /** Gives how many reads were made. */
    long reads() {
        return reads;
    }

    private void noteDescription() {
        describedLately.addLast(time.now());
        while (describedLately.peekFirst() <= time.now() - 1000) {
            describedLately.removeFirst();
        }
        assertThat(describedLately)
                .as("calls of DescribeStream in a second")
                .hasSizeLessThanOrEqualTo(DESCRIPTIONS_PER_SECOND);
    }

    /** Gives how many calls failed. */
    int refusals() {
        return refusals;
    }

    @Override
    public void close() {
        // Whoever closed it may still be called back: that is part of what is tried.
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final StreamFailure.Kind kind;

        Refused(StreamFailure.Kind kind) {
            super(kind.name(), null, false, false);
            this.kind = kind;
        }
    }
}
