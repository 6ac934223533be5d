/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.connectorspec.dynamodb.simulation.FirstFailure;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replay one run with {@code -Dsink.simulation.seed=N}; run more with {@code -Dsink.simulation.runs=N}. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SinkSimulationTest {

    @Test
    void lastWriteOfEveryKeyWinsUnderAnyFaults() {
        Long seed = Long.getLong("sink.simulation.seed");
        long runs = Long.getLong("sink.simulation.runs", 1_000);
        long crashes = (seed != null ? LongStream.of(seed) : LongStream.range(0, runs))
                .map(SinkSimulationTest::run)
                .sum();

        assertThat(crashes).as("crashes in all runs").isGreaterThanOrEqualTo(seed != null ? 0 : runs / 2);
    }

    /** Looks for the first seed that fails, of as many as the argument says. */
    public static void main(String[] arguments) throws InterruptedException {
        FirstFailure.hunt(arguments, seed -> new SinkSimulation(seed).run());
    }

    private static long run(long seed) {
        try {
            return new SinkSimulation(seed).run();
        } catch (Exception | AssertionError problem) {
            return fail("Replay with -Dsink.simulation.seed=" + seed, problem);
        }
    }
}
