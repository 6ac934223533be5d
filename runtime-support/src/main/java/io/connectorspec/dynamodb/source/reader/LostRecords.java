/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import java.time.Duration;
import java.time.Instant;

/** Tells that records are gone which were not read. */
final class LostRecords {

    private LostRecords() {}

    /** Gives the error for a shard whose position the service no longer has. */
    static StreamReadException in(ShardPoll shard, StreamFailure failure, Instant now) {
        return new StreamReadException(
                "Records of shard " + shard.shardId() + " of stream " + shard.split.getStreamArn()
                        + " are gone before they were read: " + failure.description()
                        + ". The next ones to be read were " + position(shard) + age(shard, now)
                        + ". The service keeps records for 24 hours. To go on, start the source without its old state"
                        + " (give it another uid) at TRIM_HORIZON, and compare its results with the table: changes"
                        + " between that position and the oldest record are missing.",
                failure.cause());
    }

    private static String position(ShardPoll shard) {
        return shard.hasReadRecords()
                ? "those after sequence number " + shard.position.getStartingMarker()
                : "the first of the shard, which carries on shard " + shard.split.getParentShardId();
    }

    private static String age(ShardPoll shard, Instant now) {
        if (shard.lastRecordTime == null) {
            return ", whose age is not known";
        }
        Duration age = Duration.between(shard.lastRecordTime, now);
        return ", which is of " + shard.lastRecordTime + ", " + age.toHours() + " hours and " + age.toMinutesPart()
                + " minutes ago";
    }
}
