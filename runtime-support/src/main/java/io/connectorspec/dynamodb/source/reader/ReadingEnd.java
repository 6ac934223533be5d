/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.StreamTimestamps;
import io.connectorspec.dynamodb.source.StreamsSettings;
import io.connectorspec.dynamodb.source.calls.RecordPage;
import java.time.Duration;
import java.time.Instant;

/**
 * Up to when shards are read: it knows the last moment whose records count, if there is one. With an end at the
 * job's start the enumerator tells it; the task's thread hears it, and the fetcher's thread goes by it.
 *
 * <p>A shard is done when a record of after the end comes, since a shard is in order; when the shard has ended;
 * or when the service's clock is past the end by a grace time and several empty answers came since. So the
 * reading is complete up to what the service had made readable by then.
 */
public final class ReadingEnd {

    private final boolean atJobStart;
    private final Duration grace;
    private volatile Instant last;

    private ReadingEnd(boolean atJobStart, Duration grace, Instant last) {
        this.atJobStart = atJobStart;
        this.grace = grace;
        this.last = last;
    }

    /** Gives the end that a user asked for. */
    public static ReadingEnd of(StreamsSettings settings) {
        Duration grace = settings.endGrace().value();
        return switch (settings.endPosition().value()) {
            case NEVER -> new ReadingEnd(false, grace, null);
            case JOB_START -> new ReadingEnd(true, grace, null);
            case AT_TIMESTAMP -> new ReadingEnd(false, grace, StreamTimestamps.end(settings));
        };
    }

    /** Gives whether there is an end that is not known yet, so that nothing may be read. */
    boolean isAwaited() {
        return atJobStart && last == null;
    }

    /** Takes the time when the job first started. */
    void started(Instant startTime) {
        if (atJobStart) {
            last = startTime;
        }
    }

    /** Gives how many records of a page, from its first one, are not after the end. */
    int recordsUpToIt(RecordPage page) {
        Instant end = last;
        int records = page.size();
        if (end == null || records == 0 || !page.time(records - 1).isAfter(end)) {
            return records;
        }
        int wanted = 0;
        while (!page.time(wanted).isAfter(end)) {
            wanted++;
        }
        return wanted;
    }

    /** Gives whether the service must have made readable by now what is not after the end. */
    boolean isPast(Instant serviceTime) {
        Instant end = last;
        return end != null && serviceTime.isAfter(end.plus(grace));
    }
}
