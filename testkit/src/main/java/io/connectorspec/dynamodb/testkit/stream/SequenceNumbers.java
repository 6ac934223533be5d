/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import java.math.BigInteger;

/**
 * Gives out the numbers of one stream, each larger than all before. They soon pass from 21 to 22 digits, and they have gaps:
 * a reader that compares them as text, or counts records by them, is found out.
 */
final class SequenceNumbers {
    private static final BigInteger FIRST = new BigInteger("999999999999999999900");
    private static final BigInteger STEP = BigInteger.valueOf(7);

    private SequenceNumber upcoming = new SequenceNumber(FIRST);

    /** The number that {@link #next} will give; no record has it or a larger one yet. */
    SequenceNumber upcoming() {
        return upcoming;
    }

    SequenceNumber next() {
        SequenceNumber next = upcoming;
        upcoming = new SequenceNumber(next.value().add(STEP));
        return next;
    }
}
