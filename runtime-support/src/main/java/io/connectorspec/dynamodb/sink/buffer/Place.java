/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.io.Serializable;

/**
 * Where a write stands among the others.
 *
 * @param sequence its turn: its number in the order of arrival, or that of an older write that it replaced; no two
 *     waiting writes share one
 * @param dueAt when it is to be sent even if it could wait for company, in milliseconds of the writer's
 *     clock; it never falls while the sequence grows
 * @param arrival its own number in the order of arrival, which tells the newer of two writes
 */
public record Place(long sequence, long dueAt, long arrival) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Gives the place of a write that arrives now. */
    public static Place ofArrival(long number, long dueAt) {
        return new Place(number, dueAt, number);
    }

    /** Gives the place of this write if it takes the turn of an older one. */
    Place inTurnOf(Place older) {
        return new Place(older.sequence, older.dueAt, arrival);
    }
}
