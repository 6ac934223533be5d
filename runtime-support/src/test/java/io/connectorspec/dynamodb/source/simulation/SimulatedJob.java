/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.StreamReadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/** A job with one source: attempts of subtasks, checkpoints, failures and restores. */
final class SimulatedJob implements SimulatedCoordinator.Job {

    final EmittedChanges emitted = new EmittedChanges();
    final List<String> trace = new ArrayList<>();
    /** When readers told the ends of shards first. */
    final Map<String, Long> ends = new HashMap<>();

    private final SimulatedWorld world;
    private final SimulatedTime time;
    private final Faults faults;
    private final DynamoDbStreamsShardAssigner assigner;
    private final List<SimulatedAttempt> attempts = new ArrayList<>();
    private final TreeMap<Long, SimulatedCheckpoint> underWay = new TreeMap<>();
    private final Set<String> told = new HashSet<>();
    private boolean missedShards;
    private SimulatedCoordinator coordinator;
    /** The newest completed checkpoint, spread over the present subtasks. */
    private SimulatedCheckpoint latest = new SimulatedCheckpoint(-1, Optional.empty());

    private long checkpointsSoFar;
    private long latestAt;
    private long longestWithoutCheckpoint;
    private StreamReadException failure;

    SimulatedJob(SimulatedWorld world) {
        this.world = world;
        this.time = world.time();
        this.faults = world.faults();
        this.assigner = world.assigner();
    }

    /** Starts all subtasks from the newest checkpoint, or afresh. */
    void start(int parallelism) {
        SimulatedCheckpoint from = latest.redistributed(parallelism);
        emitted.retireLanes();
        latest = from;
        if (from.id < 0) {
            world.truth().onStartAfresh();
            latestAt = time.now();
        } else {
            world.truth().onRestore();
        }
        coordinator = new SimulatedCoordinator(
                time,
                parallelism,
                this,
                world.calls(),
                new SimulatedCoordinator.Restored(world.settings(), this::assign, from.enumerator));
        coordinator.start();
        attempts.clear();
        for (int subtask = 0; subtask < parallelism; subtask++) {
            attempts.add(new SimulatedAttempt(world, this, coordinator, subtask, from.splits(subtask)));
        }
        trace("starts at " + world.settings().streams().initialPosition().value() + " with parallelism " + parallelism
                + " from checkpoint " + from.id);
    }

    @Override
    public void send(int subtask, List<DynamoDbStreamsShardSplit> splits, SourceEvent event) {
        if (!splits.isEmpty()) {
            trace("subtask " + subtask + " gets "
                    + splits.stream().map(DynamoDbStreamsShardSplit::splitId).toList());
        }
        attempts.get(subtask).fromMaster(splits, event);
    }

    @Override
    public void noMoreSplits(int subtask) {
        trace("subtask " + subtask + " gets nothing more");
        attempts.get(subtask).noMoreSplits();
    }

    /** Gives whether it was told that a change is gone: by the reader of its shard, or by an enumerator. */
    boolean hasTold(Change change) {
        return told.contains(change.shardId())
                || attempts.stream().anyMatch(attempt -> attempt.told.contains(change.shardId()))
                || missedShards
                || coordinator.lossEvents() > 0;
    }

    /** Gives whether the job came to its end. */
    boolean isOver() {
        return failure == null && !attempts.isEmpty() && attempts.stream().allMatch(each -> each.reader.isOver());
    }

    /** The source says that it cannot go on: the job is over. */
    @Override
    public void fail(StreamReadException problem) {
        if (failure == null) {
            trace("fails for good: " + problem.getMessage());
            failure = problem;
            stop();
        }
    }

    /** Gives why the job is over, if it is. */
    Optional<StreamReadException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Everything ends at once; what is not in the newest checkpoint is undone. */
    void stop() {
        trace("all stops");
        giveUpCheckpoints();
        coordinator.stop();
        missedShards |= coordinator.lossEvents() > 0;
        attempts.forEach(this::kill);
    }

    /** Some readers fail; the enumerator goes on. */
    void crashReaders(List<Integer> subtasks) {
        trace("subtasks fail: " + subtasks);
        giveUpCheckpoints();
        subtasks.forEach(subtask -> kill(attempts.get(subtask)));
        for (int subtask : subtasks) {
            coordinator.reset(subtask, latest.id);
            attempts.set(subtask, new SimulatedAttempt(world, this, coordinator, subtask, latest.splits(subtask)));
        }
    }

    private void kill(SimulatedAttempt attempt) {
        told.addAll(attempt.told);
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
        for (SimulatedAttempt attempt : attempts) {
            long at = Math.max(attempt.lastFromMaster, time.now() + time.between(0, 1000));
            attempt.lastFromMaster = at;
            time.at(at, () -> snapshot(checkpoint, attempt, lost));
        }
    }

    private void snapshot(SimulatedCheckpoint checkpoint, SimulatedAttempt attempt, boolean lost) {
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
        noteCheckpoint();
        world.truth().onCheckpoint();
        coordinator.runAfter(time.between(0, 300), () -> coordinator.complete(checkpoint.id));
        for (SimulatedAttempt attempt : attempts) {
            time.after(time.between(0, 300), () -> {
                if (attempt.alive) {
                    attempt.reader.checkpointComplete();
                }
            });
        }
    }

    /** Checks that no live reader has one of these shards. */
    void checkOwner(List<DynamoDbStreamsShardSplit> splits) {
        for (DynamoDbStreamsShardSplit split : splits) {
            for (SimulatedAttempt other : attempts) {
                assertThat(other.alive && other.reader.progress.containsKey(split.splitId()))
                        .as("P6, subtask %s has %s already", other.subtask, split.splitId())
                        .isFalse();
            }
        }
    }

    private void noteCheckpoint() {
        longestWithoutCheckpoint = Math.max(longestWithoutCheckpoint, time.now() - latestAt);
        latestAt = time.now();
    }

    /** Gives how many hours lay at most between a checkpoint and the next one, or the job's end. */
    long hoursWithoutCheckpoint() {
        return Math.max(longestWithoutCheckpoint, time.now() - latestAt) / 3_600_000;
    }

    /** Chooses a subtask, after a look at what the choice is based on. */
    private int assign(DynamoDbStreamsShardSplit split, DynamoDbStreamsShardAssigner.Context context) {
        for (SimulatedAttempt attempt : attempts) {
            List<String> known = context.getCurrentSplitAssignment().getOrDefault(attempt.subtask, Set.of()).stream()
                    .map(DynamoDbStreamsShardSplit::splitId)
                    .toList();
            assertThat(known)
                    .as("the assigner sees what subtask %s has", attempt.subtask)
                    .containsAll(attempt.reader.progress.keySet());
        }
        return assigner.assign(split, context);
    }

    /** Gives how many reads the present readers made. */
    long reads() {
        return attempts.stream().mapToLong(SimulatedAttempt::reads).sum();
    }

    /** Gives up to which mark the newest completed checkpoint holds what a subtask emitted. */
    long storedMark(int subtask) {
        return latest.mark(subtask);
    }

    int parallelism() {
        return attempts.size();
    }

    /** Checks what a job must be like that has had nothing to do for a while. */
    void checkAtRest() {
        emitted.check();
        for (SimulatedAttempt attempt : attempts) {
            assertThat(isOver() || attempt.reader.finished.ids().isEmpty())
                    .as("P8, finished shards are forgotten, but for those of a job that is over")
                    .isTrue();
            attempt.checkAtRest();
        }
    }

    void trace(String what) {
        trace.add(time.now() + " ms: " + what);
    }
}
