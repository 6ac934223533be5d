/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.split;

import java.util.Objects;
import org.apache.flink.annotation.PublicEvolving;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** Where reading of a shard starts, in the terms of the service's shard iterators. A value. */
@PublicEvolving
public final class StartingPosition {

    private static final StartingPosition FROM_START = new StartingPosition(ShardIteratorType.TRIM_HORIZON, null);
    private static final StartingPosition LATEST = new StartingPosition(ShardIteratorType.LATEST, null);

    private final ShardIteratorType shardIteratorType;
    private final String sequenceNumber;

    private StartingPosition(ShardIteratorType shardIteratorType, String sequenceNumber) {
        this.shardIteratorType = shardIteratorType;
        this.sequenceNumber = sequenceNumber;
    }

    /**
     * Gives the position behind a record.
     *
     * @param sequenceNumber the sequence number of the last record that was read
     */
    public static StartingPosition continueFromSequenceNumber(String sequenceNumber) {
        return new StartingPosition(
                ShardIteratorType.AFTER_SEQUENCE_NUMBER, Objects.requireNonNull(sequenceNumber, "sequenceNumber"));
    }

    /**
     * Gives the position of a record, so that it is the first one to be read.
     *
     * @param sequenceNumber the record's sequence number
     */
    public static StartingPosition atSequenceNumber(String sequenceNumber) {
        return new StartingPosition(
                ShardIteratorType.AT_SEQUENCE_NUMBER, Objects.requireNonNull(sequenceNumber, "sequenceNumber"));
    }

    /** Gives the position of the oldest record that the service still holds. */
    public static StartingPosition fromStart() {
        return FROM_START;
    }

    /** Gives the position behind the newest record at the time when the service is asked. */
    public static StartingPosition latest() {
        return LATEST;
    }

    /** Gives the kind of iterator to ask the service for. */
    public ShardIteratorType getShardIteratorType() {
        return shardIteratorType;
    }

    /** Gives the sequence number as a {@code String} for the kinds that have one, and null for the others. */
    public Object getStartingMarker() {
        return sequenceNumber;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StartingPosition position
                && shardIteratorType == position.shardIteratorType
                && Objects.equals(sequenceNumber, position.sequenceNumber);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shardIteratorType, sequenceNumber);
    }

    @Override
    public String toString() {
        return sequenceNumber == null ? shardIteratorType.name() : shardIteratorType + " " + sequenceNumber;
    }
}
