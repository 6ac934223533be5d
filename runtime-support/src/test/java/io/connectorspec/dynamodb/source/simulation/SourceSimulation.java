/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One run: a stream that is written, rotates and splits; a job that follows it while everything fails that
 * can; at the end faults stop and everything must have come, once and in order.
 */
final class SourceSimulation {

    private static final long MAX_CATCH_UP = 10 * 60 * 1000;
    private static final long LOOK_FOR_DUPLICATES = 150_000;

    private final SimulatedTime time;
    private final Faults faults;
    private final SimulatedStream stream;
    private final StartTruth truth;
    private final SimulatedJob job;
    private int crashes;
    private boolean writing = true;
    private boolean running = true;

    SourceSimulation(long seed) {
        time = new SimulatedTime(seed);
        faults = new Faults(time);
        stream = new SimulatedStream(time, faults);
        StartFrom startFrom = time.chance(0.5) ? StartFrom.LATEST : StartFrom.TRIM_HORIZON;
        truth = new StartTruth(startFrom, time);
        TestStreamsSettings settings =
                TestStreamsSettings.from(startFrom).describingEvery(Duration.ofSeconds(time.between(5, 60)));
        job = new SimulatedJob(time, stream, faults, settings, truth);
    }

    List<String> trace() {
        return job.trace;
    }

    /** Gives how often something crashed. */
    int run() {
        time.repeat(10, 600, () -> {
            stream.write();
            return writing;
        });
        time.repeat(1000, 20_000, () -> {
            stream.rotate();
            return writing;
        });
        runUntil(time.between(0, 30_000));
        job.start((int) time.between(1, 4));
        time.repeat(1000, 8_000, () -> {
            job.checkpoint();
            return running;
        });
        time.repeat(500, 5_000, this::maybeCrash);
        runUntil(time.now() + time.between(20_000, 90_000));
        writing = false;
        faults.stop();
        catchUp();
        runUntil(time.now() + LOOK_FOR_DUPLICATES);
        running = false;
        job.emitted.check();
        assertThat(job.finishedShards()).as("P8, finished shards are forgotten").isZero();
        assertThat(job.emitted.changes().stream().filter(change -> !truth.mayGive(change)))
                .as("nothing of before the start")
                .isEmpty();
        return crashes;
    }

    private void runUntil(long end) {
        boolean[] over = {false};
        time.after(end - time.now(), () -> over[0] = true);
        while (!over[0]) {
            time.step();
        }
    }

    private void catchUp() {
        long deadline = time.now() + MAX_CATCH_UP;
        List<Change> required = truth.required(stream.changes);
        while (!job.emitted.missing(required).isEmpty() && time.now() < deadline) {
            runUntil(time.now() + 1000);
            required = truth.required(stream.changes);
        }
        assertThat(job.emitted.missing(required))
                .as("P1 and P7, every change comes")
                .isEmpty();
    }

    private boolean maybeCrash() {
        if (faults.happens(time, faults.crashes)) {
            crashes++;
            int kind = time.random.nextInt(3);
            if (kind == 0) {
                job.crashAll((int) time.between(1, 4));
            } else if (kind == 1) {
                job.crashReaders(List.of(time.random.nextInt(job.parallelism())));
            } else {
                job.crashReaders(IntStream.range(0, job.parallelism()).boxed().toList());
            }
        }
        return !faults.stopped();
    }
}
