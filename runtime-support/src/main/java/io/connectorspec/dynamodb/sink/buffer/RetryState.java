/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.io.Serializable;

/**
 * What came of a write so far.
 *
 * @param attempts how often it was sent in vain
 * @param rejections how many of these attempts failed for their credentials
 * @param notBefore when it may be sent again, in milliseconds of the writer's clock
 * @param alone whether it must travel in a request of its own, because it or a neighbour was invalid
 * @param trials how often this very write failed; the attempts may be those of one in whose place it came
 */
public record RetryState(int attempts, int rejections, long notBefore, boolean alone, Trials trials)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The state of a write that was never sent: it may be sent at once. */
    public static final RetryState FRESH = new RetryState(0, 0, Long.MIN_VALUE, false, Trials.NONE);

    /** Gives whether the write has to pause before it is sent. */
    boolean pauses() {
        return notBefore != Long.MIN_VALUE;
    }

    /**
     * Gives the state of a newer write that takes the place of the one that this is the state of: it pauses no
     * less, and what came of its own content stays its own.
     */
    RetryState passedTo(RetryState newer) {
        return new RetryState(
                Math.max(attempts, newer.attempts),
                Math.max(rejections, newer.rejections),
                Math.max(notBefore, newer.notBefore),
                newer.alone,
                newer.trials);
    }
}
