/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.aws.ClientSettings;
import io.connectorspec.dynamodb.config.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.flink.connector.dynamodb.sink.FailedRecordHandler;
import org.apache.flink.connector.dynamodb.sink.WriteMode;

/** What a user decided about a sink. All values lie within their bounds. */
public interface SinkSettings extends Serializable {

    /** The table to write to. */
    Setting<String> tableName();

    /** The attributes by which waiting writes are merged, the last one winning; empty merges nothing. */
    Setting<List<String>> overwriteByPartitionKeys();

    /** Whether anything but throttling fails the job, also what could be retried. */
    Setting<Boolean> failOnError();

    /** How many writes one request may hold. */
    Setting<Integer> maxBatchSize();

    /** How many requests may be under way at once. */
    Setting<Integer> maxInFlightRequests();

    /** How many writes may wait before the sink asks upstream to slow down. */
    Setting<Integer> maxBufferedRequests();

    /** How many bytes the writes of one request may have. */
    Setting<Long> maxBatchSizeInBytes();

    /** How long a write may wait for others to join its request, in milliseconds. */
    Setting<Long> maxTimeInBufferMS();

    /** How many bytes one item may have. */
    Setting<Long> maxRecordSizeInBytes();

    /** How long one request may take, in milliseconds. */
    Setting<Long> requestTimeoutMS();

    /** Whether a request that took too long fails the job; otherwise its writes are tried again. */
    Setting<Boolean> failOnTimeout();

    /** The first pause before a write is tried again. */
    Setting<Duration> retryMinDelay();

    /** The longest pause before a write is tried again. */
    Setting<Duration> retryMaxDelay();

    /** How often one write is sent before it counts as failed; not set for no bound. */
    Setting<Integer> maxAttempts();

    /** How long one write is tried again before it counts as failed; not set for no bound. */
    Setting<Duration> maxRetryTime();

    /** What decides about records that cannot be written; not set to fail the job. */
    Setting<FailedRecordHandler> failedRecordHandler();

    /** How long a checkpoint lets waiting writes be sent before it stores the rest; may be zero. */
    Setting<Duration> checkpointDrainTime();

    /** Which of several writes of one item reach the table; not set to leave it to the attributes to overwrite by. */
    Setting<WriteMode> writeMode();

    /** Whether the service is asked how many write units each request used. */
    Setting<Boolean> reportConsumedCapacity();

    /** How many write units may be used in a second; not set for no bound. */
    Setting<Long> maxWriteUnitsPerSecond();

    /** How to reach the service. */
    ClientSettings client();
}
