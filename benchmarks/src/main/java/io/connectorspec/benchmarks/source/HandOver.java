/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.benchmarks.source.Job.Arrival;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.value.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;

/**
 * How soon a job reads: its first record after its first call, and a shard after the read that ended its parent. Requests are
 * timed where they arrive, at the embedded endpoint in the same process. {@code benchmarks/run -main source.HandOver} runs it.
 */
public final class HandOver {

    private static final int STARTS = 5;
    private static final int HAND_OVERS = 20;
    private static final int SHARDS = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    private HandOver() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        Configuration standard = new Configuration();
        Configuration eager = new Configuration();
        eager.set(DynamodbStreamsSourceConfigConstants.SHARD_DISCOVERY_INTERVAL, Duration.ofMillis(300));
        List<Double> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            starts.add(millisToFirstRecord());
        }
        System.out.println("| from | to | milliseconds: median | shortest and longest | bound |");
        System.out.println("|---|---|---|---|---|");
        print("first call of a job", "first record emitted", starts, "2000");
        print("read that ended a shard", "first read of a child that was known", handOvers(SHARDS, eager), "100");
        print("the same, the only shard of a reader", "the same", handOvers(1, eager), "100");
        print("read that ended a shard", "first read of a child that was looked up", handOvers(SHARDS, standard), "");
    }

    private static double millisToFirstRecord() throws Exception {
        try (Job job = new Job(1)) {
            job.endpoint().table(Job.TABLE).put(Item.of("id", "first"));
            job.start(new Configuration());
            while (Job.FIRST_ELEMENT.get() == 0) {
                Thread.sleep(1);
            }
            return (Job.FIRST_ELEMENT.get() - job.arrivals().element().nanos()) / NANOS_PER_MILLI;
        }
    }

    private static List<Double> handOvers(int shards, Configuration options) throws Exception {
        try (Job job = new Job(shards)) {
            job.start(options);
            for (ShardDescription shard : job.stream().openShards()) {
                firstRead(job, shard.id());
            }
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < HAND_OVERS; i++) {
                String parent = job.stream().openShards().get(0).id();
                String child = job.stream().rotate(parent).id();
                long start = firstRead(job, child);
                millis.add((start - lastRead(job, parent)) / NANOS_PER_MILLI);
            }
            return millis;
        }
    }

    private static long firstRead(Job job, String shardId) throws InterruptedException {
        Optional<Arrival> first = Optional.empty();
        while (first.isEmpty()) {
            Thread.sleep(1);
            first = job.arrivals().stream()
                    .filter(arrival -> isReadOf(arrival, shardId))
                    .findFirst();
        }
        return first.get().nanos();
    }

    private static long lastRead(Job job, String shardId) {
        return job.arrivals().stream()
                .filter(arrival -> isReadOf(arrival, shardId))
                .mapToLong(Arrival::nanos)
                .max()
                .orElseThrow();
    }

    private static boolean isReadOf(Arrival arrival, String shardId) {
        return arrival.request().operation() == Operation.GET_RECORDS
                && arrival.request().shard().filter(shardId::equals).isPresent();
    }

    private static void print(String from, String to, List<Double> millis, String bound) {
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f, %.0f | %s |%n",
                from,
                to,
                millis.get(millis.size() / 2),
                millis.get(0),
                millis.get(millis.size() - 1),
                bound);
    }
}
