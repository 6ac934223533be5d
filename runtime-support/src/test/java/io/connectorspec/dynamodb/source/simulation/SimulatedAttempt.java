/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.event.ShardsEnded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/** One life of a subtask: messages from and to its coordinator arrive late and in order. */
final class SimulatedAttempt {

    /** How soon a child follows its parent when nothing goes wrong, however long the discovery interval is. */
    private static final long LONGEST_DELAY = 5_000;

    final int subtask;
    final SimulatedReader reader;
    final SimulatedCoordinator master;
    boolean alive = true;
    /** When the last message of the coordinator arrives. */
    long lastFromMaster;

    private final SimulatedWorld world;
    private final SimulatedJob job;
    private final SimulatedCalls calls;
    private final Set<String> begun = new HashSet<>();
    /** Shards whose losses this attempt told. */
    final Set<String> told = new HashSet<>();

    private final Set<String> paused = new HashSet<>();
    private long lastToMaster;

    SimulatedAttempt(
            SimulatedWorld world,
            SimulatedJob job,
            SimulatedCoordinator master,
            int subtask,
            List<DynamoDbStreamsShardSplit> restored) {
        this.world = world;
        this.job = job;
        this.master = master;
        this.subtask = subtask;
        this.calls = world.calls();
        this.reader = new SimulatedReader(world.time(), calls, world.settings(), this::emit, this::toMaster, told);
        job.checkOwner(restored);
        reader.addSplits(restored);
        lastToMaster = world.time().now() + world.time().between(0, 3000);
        world.time().at(lastToMaster, () -> {
            if (alive) {
                master.register(subtask);
                reader.start();
            }
        });
        world.time().repeat(20, 150, this::work);
    }

    private boolean work() {
        if (alive) {
            try {
                reader.fetch();
                reader.emit((int) world.time().between(0, 15));
                pauseOrResume();
            } catch (StreamReadException problem) {
                job.fail(problem);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return alive;
    }

    private void pauseOrResume() {
        paused.retainAll(reader.progress.keySet());
        if (world.faults().stopped() || world.faults().calm || world.time().chance(0.05)) {
            paused.forEach(shardId -> reader.pauseOrResume(shardId, false));
            paused.clear();
        } else if (world.time().chance(0.02) && !reader.progress.isEmpty()) {
            String shardId = reader.progress.keySet().iterator().next();
            reader.pauseOrResume(shardId, true);
            paused.add(shardId);
        }
    }

    private void emit(Change change) {
        SimulatedShard shard = world.stream().shards.get(change.shardId());
        SimulatedShard parent =
                shard.parentId == null ? null : world.stream().shards.get(shard.parentId);
        if (begun.add(shard.id) && parent != null) {
            assertThat(job.emitted.missing(world.truth().required(parent.changes)).stream()
                            .filter(missing -> !world.stream().hasDropped(missing)))
                    .as("P4, all of the parent comes before %s", change)
                    .isEmpty();
        }
        job.emitted.add(subtask, change, job::storedMark);
    }

    private void checkDelay(DynamoDbStreamsShardSplit split) {
        Long parentEnded = job.ends.get(split.getParentShardId());
        if (world.faults().calm && world.time().slow(1) == 1 && parentEnded != null) {
            long ready = Math.max(parentEnded, world.stream().shards.get(split.splitId()).bornAt);
            assertThat(world.time().now() - ready)
                    .as("milliseconds from the end of its parent until %s is handed out", split.splitId())
                    .isLessThan(LONGEST_DELAY);
        }
    }

    private void toMaster(SourceEvent event) {
        if (event instanceof ShardsEnded ended) {
            ended.shardIds()
                    .forEach(shardId ->
                            job.ends.putIfAbsent(shardId, world.time().now()));
        }
        int copies = world.faults().happens(world.time(), 0.05) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            lastToMaster =
                    Math.max(lastToMaster, world.time().now() + world.time().between(0, 300));
            world.time().at(lastToMaster, () -> {
                if (alive) {
                    master.receive(subtask, event);
                }
            });
        }
    }

    void fromMaster(List<DynamoDbStreamsShardSplit> splits, SourceEvent event) {
        splits.forEach(this::checkDelay);
        lastFromMaster =
                Math.max(lastFromMaster, world.time().now() + world.time().between(0, 100));
        world.time().at(lastFromMaster, () -> {
            if (alive) {
                job.checkOwner(splits);
                assertThat(reader.isOver() && !splits.isEmpty())
                        .as("a reader that is over gets no shards")
                        .isFalse();
                reader.addSplits(splits);
                if (event != null) {
                    reader.handle(event);
                }
            }
        });
    }

    void noMoreSplits() {
        lastFromMaster =
                Math.max(lastFromMaster, world.time().now() + world.time().between(0, 100));
        world.time().at(lastFromMaster, () -> {
            if (alive) {
                reader.noMoreSplits();
            }
        });
    }

    /** Gives how many reads were made. */
    long reads() {
        return calls.reads();
    }

    /** Checks what the metrics tell of a reader that has nothing to do. */
    void checkAtRest() {
        assertThat(reader.outputs).as("shards that hold back the watermark").isEqualTo(reader.progress.keySet());
        assertThat(reader.lags().keySet()).as("P14, shards with metrics").isEqualTo(reader.progress.keySet());
        assertThat(reader.lags().values())
                .as("P14, lag of shards that have nothing to read")
                .allSatisfy(lag -> assertThat(lag).isBetween(0L, world.time().slow(5000)));
        // Of every shard one call may have come back that the reader did not look at yet.
        assertThat(reader.failedCalls())
                .as("P14, failed calls")
                .isBetween((long) calls.refusals() - reader.progress.size(), (long) calls.refusals());
    }
}
