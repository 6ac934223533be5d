/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.util.Optional;

/**
 * A cap on the write units per second. Units come back steadily, and those of one second can be saved up. It
 * has no clock of its own; one thread calls it.
 *
 * <p>A write is let out as long as one unit is left, whatever the write costs: one that costs more than a
 * second brings would wait for ever otherwise. What it overdraws has to come back before the next one.
 */
public final class WriteRate {

    /** Units are counted in thousandths: that many come back in a millisecond as units do in a second. */
    private static final long THOUSANDTHS = 1_000;

    private final Optional<Long> perSecond;
    private long left;
    private long countedUpTo = Long.MIN_VALUE;

    /**
     * Makes a cap at which a second's units are saved up.
     *
     * @param perSecond the units per second, at least 1; empty for no cap
     */
    public WriteRate(Optional<Long> perSecond) {
        this.perSecond = perSecond;
        this.left = most();
    }

    /** Gives whether something may be sent now. */
    public boolean isOpen(long now) {
        return room(now) >= 1;
    }

    /** Gives how many units may be used now. */
    public long room(long now) {
        if (perSecond.isEmpty()) {
            return Long.MAX_VALUE;
        }
        comeBack(now);
        return Math.floorDiv(left, THOUSANDTHS);
    }

    /** Gives when something may be sent again: now, if it may be now. */
    public long opensAt(long now) {
        return isOpen(now) ? now : now - Math.floorDiv(left - THOUSANDTHS, perSecond.orElseThrow());
    }

    /**
     * Takes note of units that are used.
     *
     * @param units how many; negative for those that turned out not to be used
     */
    public void use(double units) {
        if (perSecond.isPresent()) {
            left = Math.min(left - Math.round(units * THOUSANDTHS), most());
        }
    }

    private void comeBack(long now) {
        if (countedUpTo != Long.MIN_VALUE) {
            long elapsed = Math.min(now - countedUpTo, Integer.MAX_VALUE);
            left = Math.min(left + elapsed * perSecond.orElseThrow(), most());
        }
        countedUpTo = now;
    }

    private long most() {
        return perSecond.orElse(0L) * THOUSANDTHS;
    }
}
