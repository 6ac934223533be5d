/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.util.ArrayDeque;
import java.util.Iterator;

/** The waiting writes of one key, oldest first, and whether one is under way. Only the head can be sent. */
final class Lane {

    final ArrayDeque<PendingWrite> waiting = new ArrayDeque<>(2);
    private boolean inFlight;

    boolean inFlight() {
        return inFlight;
    }

    void setInFlight(boolean underWay) {
        this.inFlight = underWay;
    }

    PendingWrite head() {
        return waiting.peekFirst();
    }

    /** Gives the turn of the head. */
    long sequence() {
        return head().place().sequence();
    }

    /** Gives when the head is due. */
    long dueAt() {
        return head().place().dueAt();
    }

    /** Gives when the head may be sent. */
    long notBefore() {
        return head().retry().notBefore();
    }

    /** Takes out one write, wherever it stands. */
    void remove(PendingWrite write) {
        for (Iterator<PendingWrite> each = waiting.iterator(); each.hasNext(); ) {
            if (each.next() == write) {
                each.remove();
                return;
            }
        }
        throw new IllegalStateException("The write is not waiting");
    }

    /** Puts one write where another one stands. */
    void replace(PendingWrite write, PendingWrite replacement) {
        for (int i = waiting.size(); i > 0; i--) {
            PendingWrite each = waiting.removeFirst();
            waiting.addLast(each == write ? replacement : each);
        }
    }
}
