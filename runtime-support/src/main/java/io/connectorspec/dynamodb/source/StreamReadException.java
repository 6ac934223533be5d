/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.source.calls.StreamFailure;

/**
 * Says that a stream cannot be read on: where, why, and what can be done. It holds neither content of records
 * nor secrets.
 */
public class StreamReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes the whole message, and the reason or null. */
    public StreamReadException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Tells of a call that failed for good.
     *
     * @param call the call's name in the service's API
     * @param what the stream, or the shard and its stream
     * @param attempts how often the call was tried
     * @param failure how the last attempt failed
     * @param settings tells which option to turn
     */
    public static StreamReadException ofCall(
            String call, String what, int attempts, StreamFailure failure, SourceSettings settings) {
        String times = attempts == 1 ? "once" : attempts + " times";
        return new StreamReadException(
                call + " for " + what + " was tried " + times + " and failed: " + failure.description() + ". "
                        + advice(failure.kind(), settings),
                failure.cause());
    }

    private static String advice(StreamFailure.Kind kind, SourceSettings settings) {
        return switch (kind) {
            case THROTTLED ->
                "At most two readers may read a stream, and DescribeStream is limited per account. Stop other"
                        + " readers, or raise '" + settings.streams().retries().name() + "'.";
            case TRANSIENT, ITERATOR_EXPIRED ->
                "If the service needs longer to recover, raise '"
                        + settings.streams().retries().name() + "' or '"
                        + settings.streams().retryMaxDelay().name() + "'.";
            case CREDENTIALS -> "Check the credentials and that the clock of this machine is right.";
            case ACCESS_DENIED ->
                "The credentials need dynamodb:DescribeStream, dynamodb:GetShardIterator and dynamodb:GetRecords"
                        + " for this stream.";
            case NOT_FOUND ->
                "Check '" + settings.streamArn().name() + "' and the region; a stream is deleted 24 hours after"
                        + " it was disabled.";
            case TRIMMED, OTHER -> "Nothing is known that would help, so it is not tried again.";
        };
    }
}
