/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import java.time.Instant;
import org.apache.flink.util.clock.Clock;

/**
 * Tells the service's time, whatever the machine's own clock says: the time that the service's last answer
 * told, and what has passed since. Before the first answer it is the machine's time.
 */
public final class ServiceClock {

    private final Clock clock;
    private volatile Heard heard;

    /** Takes the machine's clock. */
    public ServiceClock(Clock clock) {
        this.clock = clock;
    }

    private record Heard(Instant serviceTime, long atMillis) {}

    /** Takes the time that an answer told. It may be called by any thread. */
    public void heard(Instant serviceTime) {
        heard = new Heard(serviceTime, clock.relativeTimeMillis());
    }

    /** Gives the service's time as far as it is known. It may be called by any thread. */
    public Instant now() {
        Heard last = heard;
        return last == null
                ? Instant.ofEpochMilli(clock.absoluteTimeMillis())
                : last.serviceTime.plusMillis(clock.relativeTimeMillis() - last.atMillis);
    }
}
