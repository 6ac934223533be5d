/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.ChildPlacement;
import io.connectorspec.dynamodb.source.EndAt;
import io.connectorspec.dynamodb.source.OnLostRecords;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One run: a stream that is written, rotates, splits and in some runs ends; a job that follows it while
 * everything fails that can, in some runs for days; at the end faults stop and everything must have come, once
 * and in order, or the job must have said that it is gone.
 */
final class SourceSimulation {

    private static final long MAX_CATCH_UP = 10 * 60 * 1000;
    private static final long LOOK_FOR_DUPLICATES = 150_000;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    /** From so many hours down on, a job that was behind when it went down can have lost something. */
    private static final long HOURS_BEHIND = 12;

    private final SimulatedTime time;
    private final SimulatedWorld world;
    private final Faults faults;
    private final SimulatedStream stream;
    private final TestStreamsSettings settings;
    private final StartTruth truth;
    private final SimulatedJob job;
    private final RunCounts counts = new RunCounts();
    private final Pace pace;
    private boolean writing = true;
    private boolean running = true;
    private boolean outage;
    private long hoursDown;

    SourceSimulation(long seed) {
        time = new SimulatedTime(seed);
        faults = new Faults(time);
        pace = Pace.drawn(time);
        time.slowDown(pace.slowness());
        stream = new SimulatedStream(time, faults, pace);
        settings = settings();
        truth = new StartTruth(settings, time, stream);
        world = new SimulatedWorld(time, stream, faults, settings, truth);
        job = new SimulatedJob(world);
    }

    private TestStreamsSettings settings() {
        long interval = Math.min(HOUR, time.slow(time.between(faults.calm ? 50_000 : 5_000, 60_000)));
        TestStreamsSettings settings = TestStreamsSettings.from(
                        time.chance(0.5) ? StartFrom.LATEST : StartFrom.TRIM_HORIZON)
                .describingEvery(Duration.ofMillis(interval));
        if (time.chance(0.3)) {
            settings = settings.with("onLostRecords", OnLostRecords.CONTINUE);
        }
        if (time.chance(0.5) && !faults.calm) {
            settings = settings.with("childPlacement", ChildPlacement.BALANCED);
        }
        if (time.chance(0.2)) {
            settings = settings.startingAt(time.instant().plusMillis(time.slow(time.between(-10_000, 60_000))));
        }
        Duration grace = Duration.ofMillis(time.between(0, 10_000));
        if (time.chance(0.15)) {
            faults.keepSiblingsTogether();
            settings = settings.endingAt(EndAt.AT_TIMESTAMP, grace)
                    .with(
                            "endTimestamp",
                            time.instant()
                                    .plusMillis(time.slow(time.between(60_000, 120_000)))
                                    .toString());
        } else if (time.chance(0.15)) {
            faults.keepSiblingsTogether();
            settings = settings.endingAt(EndAt.JOB_START, grace);
            faults.keepClockRight();
        }
        return settings;
    }

    List<String> trace() {
        return job.trace;
    }

    /** Gives what happened. */
    RunCounts run() {
        letTheWorldTurn();
        runUntil(time.slow(time.between(0, 30_000)));
        job.start((int) time.between(1, 4));
        letTheJobRun();
        runUntil(time.now() + time.slow(time.between(20_000, 90_000)));
        writing = false;
        faults.stop();
        catchUp();
        long readsBefore = job.reads();
        runUntil(time.now() + time.slow(LOOK_FOR_DUPLICATES));
        running = false;
        checkIdleReads(job.reads() - readsBefore);
        if (job.failure().isPresent()) {
            checkThatItHadReasonToFail();
        } else {
            job.checkAtRest();
        }
        assertThat(job.emitted.changes().stream().filter(change -> !truth.mayGive(change)))
                .as("nothing of before the start")
                .isEmpty();
        return counts;
    }

    /** An idle shard is read once a second, and some may still have come to their end. */
    private void checkIdleReads(long reads) {
        if (time.slow(1) > 1) {
            return;
        }
        long open =
                stream.shards.values().stream().filter(shard -> !shard.closed).count();
        assertThat(reads)
                .as("reads of %s idle shards in %s ms", open, LOOK_FOR_DUPLICATES)
                .isLessThan((open + 2) * LOOK_FOR_DUPLICATES / 1000);
    }

    private void letTheWorldTurn() {
        time.repeat(10, pace.longestWritePause(), () -> {
            if (writing && !outage) {
                stream.write();
            }
            return writing && !outage;
        });
        time.repeat(1000, pace.longestRotationPause(), () -> {
            if (writing && !outage) {
                stream.rotate();
            }
            return writing && !outage;
        });
        if (faults.disablesStream(time)) {
            time.after(time.slow(time.between(20_000, 60_000)), () -> {
                job.trace("the stream is disabled");
                stream.disable();
            });
        }
    }

    private void letTheJobRun() {
        time.repeat(1000, 8_000, () -> {
            if (isUp()) {
                job.checkpoint();
            }
            return running && isUp();
        });
        time.repeat(500, 5_000, () -> {
            if (isUp() && faults.happens(time, faults.crashes)) {
                crash();
            }
            return !faults.stopped() && isUp();
        });
        time.repeat(500, 20_000, () -> {
            faults.clockError(time).ifPresent(time::setClockWrongBy);
            return !faults.stopped() && isUp();
        });
    }

    private boolean isUp() {
        return !outage && job.failure().isEmpty() && !job.isOver();
    }

    private void runUntil(long end) {
        boolean[] over = {false};
        time.at(end, () -> over[0] = true);
        while (!over[0] || outage) {
            time.step();
        }
    }

    private void catchUp() {
        long deadline = time.now() + time.slow(MAX_CATCH_UP);
        List<Change> missing = job.emitted.missing(truth.required(stream.changes));
        while (!(missing.stream().allMatch(change -> isLost(change) && acceptsLosses())
                        && truth.endComes() == job.isOver())
                && time.now() < deadline
                && isUp()) {
            runUntil(time.now() + time.slow(1000));
            missing = job.emitted.missing(truth.required(stream.changes));
        }
        if (job.failure().isEmpty()) {
            assertThat(job.isOver()).as("P7, the job ends if it is to").isEqualTo(truth.endComes());
            assertThat(missing.stream().filter(change -> isLost(change) && !acceptsLosses()))
                    .as("P11, a gap is told")
                    .isEmpty();
            assertThat(missing.stream().filter(change -> isLost(change) && !job.hasTold(change)))
                    .as("P11, a gap is told where losses are accepted")
                    .isEmpty();
            assertThat(missing.stream().filter(change -> !isLost(change)))
                    .as("P1 and P7, every change comes")
                    .isEmpty();
            counts.accepted += missing.isEmpty() ? 0 : 1;
        }
    }

    private boolean acceptsLosses() {
        return settings.onLostRecords().value() == OnLostRecords.CONTINUE;
    }

    private boolean isLost(Change change) {
        return stream.hasDropped(change);
    }

    private void checkThatItHadReasonToFail() {
        counts.gaps++;
        job.emitted.check();
        if (stream.isGone()) {
            assertThat(job.failure().orElseThrow().getMessage())
                    .containsAnyOf("24 hours after it was disabled", "are gone before they were read");
        } else {
            assertThat(acceptsLosses()).as("losses fail the job").isFalse();
            assertThat(job.failure().orElseThrow()).hasMessageContaining("are gone before they were read");
            assertThat(hoursDown + job.hoursWithoutCheckpoint())
                    .as("P13, no job fails that was up most of the time")
                    .isGreaterThan(HOURS_BEHIND);
        }
    }

    private void crash() {
        counts.crashes++;
        int kind = time.random.nextInt(3);
        if (kind == 1) {
            job.crashReaders(List.of(time.random.nextInt(job.parallelism())));
        } else if (kind == 2) {
            job.crashReaders(IntStream.range(0, job.parallelism()).boxed().toList());
        } else {
            job.stop();
            long hours = faults.outageHours(time);
            if (hours > 0) {
                stayDown(hours);
            } else {
                job.start((int) time.between(1, 4));
            }
        }
    }

    /** The job is down for hours, while little happens to the stream. */
    private void stayDown(long hours) {
        counts.outages++;
        hoursDown += hours;
        outage = true;
        long end = hours * HOUR + time.between(-MINUTE, MINUTE);
        for (long i = time.between(0, 60); i > 0; i--) {
            time.after(time.between(0, end - 1), stream::write);
        }
        for (long i = time.between(0, 4); i > 0; i--) {
            time.after(time.between(0, end - 1), stream::rotate);
        }
        time.after(end, () -> {
            outage = false;
            job.start((int) time.between(1, 4));
            if (writing) {
                letTheWorldTurn();
            }
            letTheJobRun();
        });
    }
}
