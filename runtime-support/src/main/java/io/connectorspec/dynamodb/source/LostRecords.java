/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of records that are gone, or may be gone, before they were read.
 *
 * @param shardId the shard that held them, or the one that carries it on
 * @param streamArn the ARN of its stream
 * @param why how it was noticed, in one sentence without a full stop
 * @param missing which ones are missing, as the object of a sentence
 * @param since the time of the oldest that may be missing, as far as it is known
 */
public record LostRecords(String shardId, String streamArn, String why, String missing, Optional<Instant> since) {

    /** What the counter of shards with losses is called, in readers and in the enumerator. */
    public static final String METRIC = "dataLossEvents";

    /**
     * Gives the error that says so.
     *
     * @param now the service's time
     * @param option the name of the option with which reading could go on
     * @param cause what the client reported, or null
     */
    public StreamReadException toException(Instant now, String option, Throwable cause) {
        return new StreamReadException(
                describe(now) + " To go on without them, restore the job with '" + option
                        + "' set to CONTINUE: it reads on at the oldest record that is there. Compare its results with the"
                        + " table after that.",
                cause);
    }

    /**
     * Says what is gone.
     *
     * @param now the service's time
     */
    public String describe(Instant now) {
        return "Records of stream " + streamArn + " are gone before they were read. " + why + ". Missing are "
                + missing + " of shard " + shardId
                + since.map(time -> age(time, now)).orElse("")
                + ". The service keeps records for 24 hours.";
    }

    private static String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return ", which are needed since " + since + ", " + age.toHours() + " hours and " + age.toMinutesPart()
                + " minutes ago";
    }
}
