/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import io.connectorspec.dynamodb.source.EndAt;
import io.connectorspec.dynamodb.source.StreamTimestamps;
import io.connectorspec.dynamodb.source.StreamsSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which changes a job must give, and which it may give, by what it saw of the job's start. */
final class StartTruth {

    private static final long NOT_YET = Long.MAX_VALUE;
    /** Times of the service are whole seconds, and the connector takes off one more. */
    private static final long ROUNDING = 2000;

    private final StreamsSettings settings;
    private final SimulatedTime time;
    private final SimulatedStream stream;
    private final Map<String, Long> latestOpened = new HashMap<>();
    private int lives;
    private long startedAt;
    private long describedAt;
    private long firstCheckpoint;
    private long restoredSince;

    StartTruth(StreamsSettings settings, SimulatedTime time, SimulatedStream stream) {
        this.settings = settings;
        this.time = time;
        this.stream = stream;
        onStartAfresh();
    }

    /** The job starts without a checkpoint: it forgets everything, and so does this. */
    void onStartAfresh() {
        lives++;
        latestOpened.clear();
        startedAt = time.now();
        describedAt = NOT_YET;
        firstCheckpoint = NOT_YET;
        restoredSince = NOT_YET;
    }

    /** All of the job goes back to a checkpoint: from here on nothing may be skipped. */
    void onRestore() {
        restoredSince = Math.min(restoredSince, firstCheckpoint);
    }

    void onCheckpoint() {
        firstCheckpoint = Math.min(firstCheckpoint, time.now());
    }

    /** Gives who is told of the calls of the job's present life. Calls of an earlier one count for nothing. */
    SimulatedCalls.Observer observer() {
        int life = lives;
        return new SimulatedCalls.Observer() {
            @Override
            public void onLatestOpened(String shardId) {
                if (life == lives && restoredSince == NOT_YET) {
                    latestOpened.putIfAbsent(shardId, time.now());
                }
            }

            @Override
            public void onDescribed() {
                if (life == lives) {
                    describedAt = Math.min(describedAt, time.now());
                }
            }
        };
    }

    /** Gives whether the job is to come to an end. */
    boolean endComes() {
        return settings.endPosition().value() != EndAt.NEVER;
    }

    boolean mustGive(Change change) {
        return isNeededFromStart(change) && isBeforeEnd(change);
    }

    private boolean isNeededFromStart(Change change) {
        // What was there before the job started and was dropped before it was opened is no loss.
        boolean was = change.at() >= startedAt || !stream.hasDropped(change);
        return switch (settings.initialPosition().value()) {
            case TRIM_HORIZON -> was;
            case AT_TIMESTAMP -> was && !recordTime(change).isBefore(StreamTimestamps.start(settings));
            case LATEST ->
                change.at() > latestOpened.getOrDefault(change.shardId(), Math.min(describedAt, restoredSince));
        };
    }

    private boolean isBeforeEnd(Change change) {
        return switch (settings.endPosition().value()) {
            case NEVER -> true;
            case JOB_START -> change.at() < startedAt - ROUNDING;
            case AT_TIMESTAMP -> !recordTime(change).isAfter(StreamTimestamps.end(settings));
        };
    }

    boolean mayGive(Change change) {
        boolean fromStart = switch (settings.initialPosition().value()) {
            case TRIM_HORIZON -> true;
            case AT_TIMESTAMP -> !recordTime(change).isBefore(StreamTimestamps.start(settings));
            case LATEST -> change.at() >= startedAt - ROUNDING;
        };
        return fromStart
                && switch (settings.endPosition().value()) {
                    case NEVER -> true;
                    case JOB_START -> change.at() <= describedAt;
                    case AT_TIMESTAMP -> isBeforeEnd(change);
                };
    }

    private static Instant recordTime(Change change) {
        return Instant.ofEpochSecond((SimulatedTime.EPOCH + change.at()) / 1000);
    }

    List<Change> required(List<Change> changes) {
        return changes.stream().filter(this::mustGive).toList();
    }
}
