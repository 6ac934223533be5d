/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

    private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

    private final ManualClock machine = new ManualClock(Duration.ofHours(7).toNanos());
    private final ServiceClock clock = new ServiceClock(machine);

    @Test
    void isTheMachinesClockUntilTheServiceWasHeard() {
        assertThat(clock.now()).isEqualTo(Instant.EPOCH.plus(Duration.ofHours(7)));
    }

    @Test
    void goesOnFromTheServicesLastWord() {
        clock.heard(NOON);
        machine.advanceTime(Duration.ofSeconds(5));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));

        clock.heard(NOON.plusSeconds(4));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(4));
    }
}
