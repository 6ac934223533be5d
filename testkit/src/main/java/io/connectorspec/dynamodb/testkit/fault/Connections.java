/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.time.ChangeSignal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * The connections to an endpoint: how many there have been, and the script of what goes wrong with those to come. Clients keep
 * connections and use them again, so {@linkplain #closeAll close} those that they have if they are to meet a fault.
 */
public final class Connections {
    private final boolean speaksTls;
    private final Runnable closing;
    private final Queue<ConnectionFault> script = new ArrayDeque<>();
    private final ChangeSignal changes = new ChangeSignal();
    private int opened;
    private int failed;

    /**
     * No connections yet.
     *
     * @param speaksTls whether faults of TLS can be scripted
     * @param closing closes all connections
     */
    public Connections(boolean speaksTls, Runnable closing) {
        this.speaksTls = speaksTls;
        this.closing = closing;
    }

    /** Lets the next connections fail, after those that are to fail already. */
    public synchronized void fail(int connections, ConnectionFault fault) {
        if (fault.isOfTls() && !speaksTls) {
            throw new IllegalArgumentException(fault + " needs an endpoint with EndpointSettings.overTls()");
        }
        for (int i = 0; i < connections; i++) {
            script.add(fault);
        }
    }

    /** Ends all connections that are open, in good order, as a server does with those that were idle for long. */
    public void closeAll() {
        closing.run();
    }

    /** How many connections have been opened. */
    public synchronized int opened() {
        return opened;
    }

    /** How many of them have failed by script. */
    public synchronized int failed() {
        return failed;
    }

    /**
     * Waits until connections have failed by script.
     *
     * @param connections how many
     * @param atMost how long to wait
     * @throws AssertionError if fewer have in time
     */
    public void awaitFailed(int connections, Duration atMost) {
        changes.await(
                () -> failed() >= connections,
                atMost,
                () -> connections + " connections that fail; " + failed() + " of " + opened() + " did");
    }

    /** Forgets what was to fail, and counts from zero. */
    public synchronized void clear() {
        script.clear();
        opened = 0;
        failed = 0;
    }

    /** What the connection that has just been opened meets. For the endpoint. */
    public Optional<ConnectionFault> next() {
        Optional<ConnectionFault> fault = count();
        changes.changed();
        return fault;
    }

    private synchronized Optional<ConnectionFault> count() {
        opened++;
        Optional<ConnectionFault> fault = Optional.ofNullable(script.poll());
        failed += fault.isPresent() ? 1 : 0;
        return fault;
    }
}
