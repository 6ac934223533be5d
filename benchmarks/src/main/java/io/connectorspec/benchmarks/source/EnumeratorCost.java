/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.benchmarks.source.Readers.Held;
import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.enumerator.EnumeratorEnvironment;
import io.connectorspec.dynamodb.source.enumerator.StreamsEnumerator;
import io.connectorspec.dynamodb.source.event.ShardsEnded;
import io.connectorspec.dynamodb.source.event.ShardsHeld;
import io.connectorspec.dynamodb.source.state.EnumeratorStateSerializer;
import java.io.IOException;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.flink.connector.dynamodb.source.enumerator.assigner.ShardAssignerFactory;

/**
 * What a stream of 50,000 shards costs the coordinator: to know them, to hear that one has ended and hand out its child, and to
 * write them into a checkpoint. It is the enumerator as it is, in one thread, with a clock that jumps.
 * {@code benchmarks/run -main source.EnumeratorCost} runs it.
 */
public final class EnumeratorCost {

    private static final int LINEAGES = 7_150;
    private static final int GENERATIONS = 7;
    private static final int SHARDS = LINEAGES * GENERATIONS;
    private static final int PARALLELISM = 100;
    private static final int ROUNDS = 7;
    private static final double MEGABYTE = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    private final OneThread thread = new OneThread();
    private final StreamOfShards stream = new StreamOfShards(LINEAGES, GENERATIONS, thread);
    private final Readers readers = new Readers(PARALLELISM);
    private final StreamsEnumerator enumerator = new StreamsEnumerator(
            new EnumeratorEnvironment(
                    readers, thread, stream, thread, new ServiceClock(thread), new SplittableRandom(1)),
            SourceOptions.standard(),
            ShardAssignerFactory.uniformShardAssigner(),
            Optional.empty());

    private EnumeratorCost() {}

    /** What one round gave. */
    private record Cost(
            double secondsToKnow, double megabytes, double microsPerEnd, double bytesAtFirst, double bytesAtEnd) {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            costs.add(new EnumeratorCost().measure());
        }
        System.out.println("| " + SHARDS + " shards | first round | median of " + ROUNDS + " | bound |");
        System.out.println("|---|---|---|---|");
        print("processor time until all are known, in seconds", costs, Cost::secondsToKnow, "0.1");
        print("memory that they hold, in megabytes", costs, Cost::megabytes, "60");
        print("an end, and the hand-over of the child, in microseconds", costs, Cost::microsPerEnd, "50");
        print("state per shard, none ended, in bytes", costs, Cost::bytesAtFirst, "96");
        print("state per shard, all but the open ones ended, in bytes", costs, Cost::bytesAtEnd, "96");
    }

    private Cost measure() throws IOException {
        long before = usedMemory();
        thread.count(enumerator::start);
        // At five calls a second; the next description comes a minute later.
        thread.pass(Duration.ofSeconds(SHARDS / 100 / 5 + 30).toMillis());
        requireAllKnown();
        double secondsToKnow = thread.takeCpuNanos() / NANOS_PER_SECOND;
        double megabytes = (usedMemory() - before) / MEGABYTE;
        double bytesAtFirst = stateBytesPerShard();
        for (int subtask = 0; subtask < PARALLELISM; subtask++) {
            enumerator.handleSourceEvent(subtask, new ShardsHeld(List.of()));
        }
        int ends = endAllButTheOpenOnes();
        double microsPerEnd = thread.takeCpuNanos() / NANOS_PER_MICRO / ends;
        double bytesAtEnd = stateBytesPerShard();
        Reference.reachabilityFence(this);
        return new Cost(secondsToKnow, megabytes, microsPerEnd, bytesAtFirst, bytesAtEnd);
    }

    private void requireAllKnown() {
        int known = enumerator.snapshotState(0).shards().size();
        if (known != SHARDS) {
            throw new IllegalStateException("Only " + known + " shards are known");
        }
    }

    private int endAllButTheOpenOnes() {
        int ends = 0;
        while (ends < LINEAGES * (GENERATIONS - 1)) {
            Held held = readers.held().remove();
            ShardsEnded event = new ShardsEnded(List.of(held.shardId()));
            thread.count(() -> enumerator.handleSourceEvent(held.subtask(), event));
            ends++;
        }
        return ends;
    }

    private double stateBytesPerShard() throws IOException {
        return (double) new EnumeratorStateSerializer().serialize(enumerator.snapshotState(1)).length / SHARDS;
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private static void print(String what, List<Cost> costs, ToDoubleFunction<Cost> value, String bound) {
        double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3g | %.3g | %s |%n",
                what,
                value.applyAsDouble(costs.get(0)),
                sorted[ROUNDS / 2],
                bound);
    }
}
