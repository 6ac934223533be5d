/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.io.Serializable;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;

/**
 * A write that the sink has accepted and the table has not confirmed.
 *
 * @param request what to write
 * @param keys what orders and merges it
 * @param size how large it is
 * @param place where it stands among the others
 * @param retry what came of it so far
 */
public record PendingWrite(DynamoDbWriteRequest request, WriteKeys keys, WriteSize size, Place place, RetryState retry)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Gives what it takes on the wire. */
    public long bytes() {
        return size.bytes();
    }

    /** Gives this write, to be tried again. */
    public PendingWrite retried(RetryState next) {
        return new PendingWrite(request, keys, size, place, next);
    }

    /**
     * Gives this write in the place of an older one that will not be sent any more. It takes over the older
     * one's turn and its pause: else a key that is written without end would never have its turn, and one
     * that is throttled would never pause.
     */
    PendingWrite inPlaceOf(PendingWrite older) {
        return new PendingWrite(request, keys, size, place.inTurnOf(older.place), older.retry.passedTo(retry));
    }

    /** Gives whether this write came after the other one. */
    boolean isNewerThan(PendingWrite other) {
        return place.arrival() > other.place.arrival();
    }

    /** Gives what the write shares with those that must stay in order with it: its key, or itself alone. */
    Object laneKey() {
        return keys.order() == null ? place.sequence() : keys.order();
    }
}
