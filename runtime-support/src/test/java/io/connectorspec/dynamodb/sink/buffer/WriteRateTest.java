/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WriteRateTest {

    private static final long SEED = Long.getLong("write.rate.seed", 11);

    @Test
    void withoutACapItIsAlwaysOpen() {
        WriteRate rate = new WriteRate(Optional.empty());
        rate.use(1e12);

        assertThat(rate.isOpen(0)).isTrue();
        assertThat(rate.room(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(rate.opensAt(5)).isEqualTo(5);
    }

    @Test
    void savesUpTheUnitsOfOneSecondAndNoMore() {
        WriteRate rate = new WriteRate(Optional.of(10L));
        assertThat(rate.room(0)).isEqualTo(10);

        rate.use(10);

        assertThat(rate.isOpen(0)).isFalse();
        assertThat(rate.opensAt(0)).isEqualTo(100);
        assertThat(rate.room(100)).isEqualTo(1);
        assertThat(rate.room(60_000)).isEqualTo(10);
    }

    @Test
    void whatIsOverdrawnHasToComeBack() {
        WriteRate rate = new WriteRate(Optional.of(10L));
        assertThat(rate.isOpen(0)).isTrue();

        rate.use(400);

        assertThat(rate.opensAt(0)).isEqualTo(39_100);
        assertThat(rate.isOpen(39_099)).isFalse();
        assertThat(rate.isOpen(39_100)).isTrue();
    }

    @Test
    void unitsThatWereNotUsedComeBackAtOnceButAreNotSavedUp() {
        WriteRate rate = new WriteRate(Optional.of(10L));
        rate.room(0);
        rate.use(10);

        rate.use(-4);
        assertThat(rate.room(0)).isEqualTo(4);
        rate.use(-400);

        assertThat(rate.room(0)).isEqualTo(10);
    }

    /** Whoever waits until it opens has never used more than the rate, what was saved up, and the last write. */
    @Test
    void keepsTheRateWhateverWritesCost() {
        Random random = new Random(SEED);
        WriteRate rate = new WriteRate(Optional.of(50L));
        long now = 0;
        long used = 0;
        for (int i = 0; i < 10_000; i++) {
            now = Math.max(now + random.nextInt(3), rate.opensAt(now));
            assertThat(rate.isOpen(now)).as("seed %d", SEED).isTrue();
            long cost = 1 + random.nextInt(400);
            assertThat(used).as("seed %d", SEED).isLessThanOrEqualTo(50 + now / 20 + 1);
            rate.use(cost);
            used += cost;
        }
    }
}
