/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/** A job with one source: attempts of subtasks, messages, checkpoints, failures and restores. */
final class SimulatedJob {

    final EmittedChanges emitted = new EmittedChanges();
    final List<String> trace = new ArrayList<>();
    private final SimulatedTime time;
    private final SimulatedStream stream;
    private final Faults faults;
    private final SourceSettings settings;
    private final StartTruth truth;
    private final List<Attempt> attempts = new ArrayList<>();
    private final TreeMap<Long, SimulatedCheckpoint> underWay = new TreeMap<>();
    private SimulatedCoordinator coordinator;
    /** The newest completed checkpoint, spread over the present subtasks. */
    private SimulatedCheckpoint latest = new SimulatedCheckpoint(-1, Optional.empty());

    private long checkpointsSoFar;

    SimulatedJob(SimulatedTime time, SimulatedStream stream, Faults faults, SourceSettings settings, StartTruth truth) {
        this.time = time;
        this.stream = stream;
        this.faults = faults;
        this.settings = settings;
        this.truth = truth;
    }

    /** One life of a subtask. */
    private final class Attempt {
        private final int subtask;
        private final SimulatedReader reader;
        private final SimulatedCoordinator master = coordinator;
        private final Set<String> begun = new HashSet<>();
        private final Set<String> paused = new HashSet<>();
        private boolean alive = true;
        private long lastToMaster;
        private long lastFromMaster;

        private Attempt(int subtask, List<DynamoDbStreamsShardSplit> restored) {
            this.subtask = subtask;
            this.reader = new SimulatedReader(time, calls(), settings, this::emit, this::toMaster);
            checkOwner(restored);
            reader.addSplits(restored);
            lastToMaster = time.now() + time.between(0, 3000);
            time.after(lastToMaster - time.now(), () -> {
                if (alive) {
                    master.register(subtask);
                    reader.start();
                }
            });
            time.repeat(20, 150, this::work);
        }

        private boolean work() {
            if (alive) {
                try {
                    reader.fetch();
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
                reader.emit((int) time.between(0, 15));
                pauseOrResume();
            }
            return alive;
        }

        private void pauseOrResume() {
            paused.retainAll(reader.progress.keySet());
            if (faults.stopped() || time.chance(0.05)) {
                paused.forEach(shardId -> reader.pauseOrResume(shardId, false));
                paused.clear();
            } else if (time.chance(0.02) && !reader.progress.isEmpty()) {
                String shardId = reader.progress.keySet().iterator().next();
                reader.pauseOrResume(shardId, true);
                paused.add(shardId);
            }
        }

        private void emit(Change change) {
            SimulatedShard shard = stream.shards.get(change.shardId());
            SimulatedShard parent = shard.parentId == null ? null : stream.shards.get(shard.parentId);
            if (begun.add(shard.id) && parent != null) {
                assertThat(emitted.missing(truth.required(parent.changes)))
                        .as("P4, all of the parent comes before %s", change)
                        .isEmpty();
            }
            emitted.add(subtask, change);
        }

        private void toMaster(SourceEvent event) {
            int copies = faults.happens(time, 0.05) ? 2 : 1;
            for (int i = 0; i < copies; i++) {
                lastToMaster = Math.max(lastToMaster, time.now() + time.between(0, 300));
                time.after(lastToMaster - time.now(), () -> {
                    if (alive) {
                        master.receive(subtask, event);
                    }
                });
            }
        }

        private void fromMaster(List<DynamoDbStreamsShardSplit> splits, SourceEvent event) {
            lastFromMaster = Math.max(lastFromMaster, time.now() + time.between(0, 100));
            time.after(lastFromMaster - time.now(), () -> {
                if (alive) {
                    checkOwner(splits);
                    reader.addSplits(splits);
                    if (event != null) {
                        reader.handle(event);
                    }
                }
            });
        }

        private void checkOwner(List<DynamoDbStreamsShardSplit> splits) {
            for (DynamoDbStreamsShardSplit split : splits) {
                for (Attempt other : attempts) {
                    assertThat(other.alive && other.reader.progress.containsKey(split.splitId()))
                            .as("P6, subtask %s has %s already", other.subtask, split.splitId())
                            .isFalse();
                }
            }
        }
    }

    private StreamCalls calls() {
        return new SimulatedCalls(time, stream, faults, truth.observer());
    }

    /** Starts all subtasks from the newest checkpoint, or afresh. */
    void start(int parallelism) {
        SimulatedCheckpoint from = latest.redistributed(parallelism);
        emitted.retireLanes();
        latest = from;
        if (from.id < 0) {
            truth.onStartAfresh();
        } else {
            truth.onRestore();
        }
        coordinator = new SimulatedCoordinator(
                time,
                parallelism,
                this::deliver,
                calls(),
                new SimulatedCoordinator.Restored(settings, from.enumerator));
        coordinator.start();
        attempts.clear();
        for (int subtask = 0; subtask < parallelism; subtask++) {
            attempts.add(new Attempt(subtask, from.splits(subtask)));
        }
        trace("starts at " + settings.streams().initialPosition().value() + " with parallelism " + parallelism
                + " from checkpoint " + from.id);
    }

    private void deliver(int subtask, List<DynamoDbStreamsShardSplit> splits, SourceEvent event) {
        attempts.get(subtask).fromMaster(splits, event);
    }

    /** Everything fails: enumerator and readers go back to the newest checkpoint, maybe with other subtasks. */
    void crashAll(int parallelism) {
        trace("all fails");
        giveUpCheckpoints();
        coordinator.stop();
        attempts.forEach(this::kill);
        start(parallelism);
    }

    /** Some readers fail; the enumerator goes on. */
    void crashReaders(List<Integer> subtasks) {
        trace("subtasks fail: " + subtasks);
        giveUpCheckpoints();
        subtasks.forEach(subtask -> kill(attempts.get(subtask)));
        for (int subtask : subtasks) {
            coordinator.reset(subtask, latest.id);
            attempts.set(subtask, new Attempt(subtask, latest.splits(subtask)));
        }
    }

    private void kill(Attempt attempt) {
        attempt.alive = false;
        emitted.undo(attempt.subtask, latest.mark(attempt.subtask));
    }

    private void giveUpCheckpoints() {
        underWay.keySet().forEach(id -> attempts.forEach(attempt -> coordinator.openGate(attempt.subtask, id)));
        underWay.clear();
    }

    /** Starts a checkpoint; some run at the same time, and some never complete. */
    void checkpoint() {
        long id = checkpointsSoFar++;
        SimulatedCheckpoint checkpoint = new SimulatedCheckpoint(id, Optional.of(coordinator.snapshot(id)));
        underWay.put(id, checkpoint);
        boolean lost = faults.happens(time, faults.lostCheckpoints);
        for (Attempt attempt : attempts) {
            long at = Math.max(attempt.lastFromMaster, time.now() + time.between(0, 1000));
            attempt.lastFromMaster = at;
            time.after(at - time.now(), () -> snapshot(checkpoint, attempt, lost));
        }
    }

    private void snapshot(SimulatedCheckpoint checkpoint, Attempt attempt, boolean lost) {
        if (underWay.get(checkpoint.id) != checkpoint || !attempt.alive) {
            return;
        }
        checkpoint.add(attempt.subtask, attempt.reader.snapshot(), emitted.mark());
        attempt.master.openGate(attempt.subtask, checkpoint.id);
        if (checkpoint.subtasks() == attempts.size() && !lost) {
            time.after(time.between(0, 500), () -> complete(checkpoint));
        }
    }

    private void complete(SimulatedCheckpoint checkpoint) {
        if (underWay.get(checkpoint.id) != checkpoint) {
            return;
        }
        trace("completes checkpoint " + checkpoint.id);
        underWay.headMap(checkpoint.id, true).clear();
        latest = checkpoint;
        truth.onCheckpoint();
        coordinator.runAfter(time.between(0, 300), () -> coordinator.complete(checkpoint.id));
        for (Attempt attempt : attempts) {
            time.after(time.between(0, 300), () -> {
                if (attempt.alive) {
                    attempt.reader.checkpointComplete();
                }
            });
        }
    }

    int parallelism() {
        return attempts.size();
    }

    /** Gives how many finished shards readers keep. */
    int finishedShards() {
        return attempts.stream()
                .mapToInt(attempt -> attempt.reader.finished.ids().size())
                .sum();
    }

    private void trace(String what) {
        trace.add(time.now() + " ms: " + what);
    }
}
