/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Spreads calls of DescribeStream over time. An account may make ten a second (API reference of DynamoDB
 * Streams), for all of its applications together; one enumerator makes at most its share of them in any
 * second. Pure.
 */
final class DescribeBudget {

    private static final long SECOND = 1000;

    private final int callsPerSecond;
    private final Deque<Long> lastCalls = new ArrayDeque<>();

    /** Takes how many calls may be made in any second, 1 or more. */
    DescribeBudget(int callsPerSecond) {
        this.callsPerSecond = callsPerSecond;
    }

    /**
     * Takes one call, if there is one.
     *
     * @param now the present, in milliseconds of a clock that never goes backwards
     * @return whether the call may be made
     */
    boolean take(long now) {
        if (millisUntilFree(now) > 0) {
            return false;
        }
        if (lastCalls.size() == callsPerSecond) {
            lastCalls.removeFirst();
        }
        lastCalls.addLast(now);
        return true;
    }

    /** Gives how many milliseconds pass until a call may be made, 0 if it may be made now. */
    long millisUntilFree(long now) {
        return lastCalls.size() < callsPerSecond ? 0 : Math.max(0, lastCalls.peekFirst() + SECOND - now);
    }
}
