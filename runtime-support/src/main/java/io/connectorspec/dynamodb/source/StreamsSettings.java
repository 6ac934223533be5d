/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.aws.ClientSettings;
import io.connectorspec.dynamodb.config.Setting;
import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.configuration.MemorySize;

/** What a user decided about how a stream is read. All values lie within their bounds. */
public interface StreamsSettings extends Serializable {

    /** Where reading starts when there is no checkpoint to restore. */
    Setting<StartFrom> initialPosition();

    /** From when on records are read if reading starts by time, as {@link StreamTimestamps} reads it. */
    Setting<String> initialTimestamp();

    /** Up to when the stream is read. */
    Setting<EndAt> endPosition();

    /** Up to when records are read if reading ends by time, as {@link StreamTimestamps} reads it. */
    Setting<String> endTimestamp();

    /** For how long after the end records of before are waited for. */
    Setting<Duration> endGrace();

    /** What to do when records are gone before they were read. */
    Setting<OnLostRecords> onLostRecords();

    /** How many records a subtask may have read and not emitted at most, but for those of one call. */
    Setting<Integer> readAheadRecords();

    /** How many bytes of answers a subtask may have read and not emitted at most, but for those of one call. */
    Setting<MemorySize> readAheadBytes();

    /** Which subtask reads a shard that carries on another one. */
    Setting<ChildPlacement> childPlacement();

    /** How often the stream is asked for new shards. */
    Setting<Duration> discoveryInterval();

    /** How many calls of DescribeStream one job makes in any second at most. */
    Setting<Integer> describeCallsPerSecond();

    /** How often a description of the stream that contradicts itself is asked for again. */
    Setting<Integer> inconsistencyRetries();

    /** How often a call that failed is tried again. */
    Setting<Integer> retries();

    /** The first pause before a call is tried again. */
    Setting<Duration> retryMinDelay();

    /** The longest pause before a call is tried again. */
    Setting<Duration> retryMaxDelay();

    /** How long a shard rests after it had nothing to read. */
    Setting<Duration> emptyPollDelay();

    /** How long a shard rests after it had records to read. */
    Setting<Duration> nonEmptyPollDelay();

    /** How often the children of a shard that ended are looked up before periodic discovery takes over. */
    int childLookupRetries();

    /** The first pause between two look-ups of children, in milliseconds. */
    long childLookupMinDelayMS();

    /** The longest pause between two look-ups of children, in milliseconds. */
    long childLookupMaxDelayMS();

    /** How to reach the service of streams. */
    ClientSettings client();
}
