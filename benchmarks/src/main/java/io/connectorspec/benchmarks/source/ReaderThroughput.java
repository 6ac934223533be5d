/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.decode.JsonRecordSchema;
import io.connectorspec.dynamodb.source.decode.RecordDecoder;
import io.connectorspec.dynamodb.source.reader.ReadAhead;
import io.connectorspec.dynamodb.source.reader.ReaderEnvironment;
import io.connectorspec.dynamodb.source.reader.ReaderMetrics;
import io.connectorspec.dynamodb.source.reader.ReadingEnd;
import io.connectorspec.dynamodb.source.reader.ShardNotes;
import io.connectorspec.dynamodb.source.reader.ShardRecordEmitter;
import io.connectorspec.dynamodb.source.reader.StreamsSourceReader;
import io.connectorspec.dynamodb.source.reader.StreamsSplitReader;
import io.connectorspec.dynamodb.source.reader.ThreadRest;
import io.connectorspec.dynamodb.source.reader.UnreadableRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;

/**
 * How many records one subtask reads in a second from 64 shards that always have more, with calls that take no time and with
 * calls that take 20 milliseconds. It is Flink's reader with its fetcher thread and a service of no effort.
 * {@code benchmarks/run -main source.ReaderThroughput} runs it.
 */
public final class ReaderThroughput {

    private static final int SHARDS = 64;
    private static final int ROUNDS = 5;
    private static final long WARM_UP_SECONDS = 10;
    private static final long SECONDS = 5;
    private static final long NANOS = 1_000_000_000;

    private ReaderThroughput() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        recordsPerSecond(0, WARM_UP_SECONDS);
        recordsPerSecond(20, WARM_UP_SECONDS);
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            without.add(recordsPerSecond(0, SECONDS));
            with.add(recordsPerSecond(20, SECONDS));
        }
        System.out.println("| a call takes | records in a second, median of " + ROUNDS + " | all rounds |");
        System.out.println("|---|---|---|");
        print("nothing", without);
        print("20 ms", with);
    }

    @SuppressWarnings("try") // Flink declares that closing may be interrupted.
    private static double recordsPerSecond(long latencyMillis, long seconds) throws Exception {
        CountingOutput output = new CountingOutput();
        try (StreamsSourceReader<String> reader = reader(new LatentCalls(latencyMillis))) {
            reader.start();
            reader.addSplits(IntStream.range(0, SHARDS)
                    .mapToObj(shard -> new DynamoDbStreamsShardSplit(
                            SourceOptions.ARN, "shard-" + shard, StartingPosition.fromStart(), null))
                    .toList());
            long start = System.nanoTime();
            while (System.nanoTime() - start < seconds * NANOS) {
                if (reader.pollNext(output) == InputStatus.NOTHING_AVAILABLE) {
                    reader.isAvailable().get();
                }
            }
            return output.elements() / ((System.nanoTime() - start) / (double) NANOS);
        }
    }

    private static StreamsSourceReader<String> reader(LatentCalls calls) {
        Clock clock = SystemClock.getInstance();
        ServiceClock serviceClock = new ServiceClock(clock);
        SourceOptions settings = SourceOptions.standard();
        ReaderMetrics metrics = new ReaderMetrics(
                UnregisteredMetricsGroup.createSourceReaderMetricGroup(), SourceOptions.ARN, serviceClock);
        ShardNotes notes = new ShardNotes(ReadingEnd.of(settings.streams()));
        return new StreamsSourceReader<>(
                () -> new StreamsSplitReader(
                        new ReaderEnvironment(
                                calls,
                                clock,
                                serviceClock,
                                new SplittableRandom(1),
                                new ThreadRest(),
                                ReadAhead.of(settings.streams())),
                        settings,
                        metrics,
                        notes),
                new ShardRecordEmitter<>(
                        RecordDecoder.of(new JsonRecordSchema<>(new SimpleStringSchema())),
                        new UnreadableRecords(UnreadableRecordHandler.fail(), new SimpleCounter())),
                new OneReader(),
                notes,
                metrics);
    }

    private static void print(String what, List<Double> rounds) {
        Collections.sort(rounds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f to %,.0f |%n",
                what,
                rounds.get(ROUNDS / 2),
                rounds.get(0),
                rounds.get(ROUNDS - 1));
    }
}
