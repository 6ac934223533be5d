/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replay one run with {@code -Dsource.simulation.seed=N}; run more with {@code -Dsource.simulation.runs=N}. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SourceSimulationTest {

    private static final int TRACE = 15;

    @Test
    void readsEverythingOnceAndInOrderUnderAnyFaults() {
        Long seed = Long.getLong("source.simulation.seed");
        long runs = Long.getLong("source.simulation.runs", 2_000);
        long crashes = (seed != null ? LongStream.of(seed) : LongStream.range(0, runs))
                .map(SourceSimulationTest::run)
                .sum();

        assertThat(crashes).as("crashes in all runs").isGreaterThanOrEqualTo(seed != null ? 0 : runs / 4);
    }

    private static long run(long seed) {
        SourceSimulation simulation = new SourceSimulation(seed);
        try {
            return simulation.run();
        } catch (RuntimeException | AssertionError problem) {
            List<String> trace = simulation.trace();
            return fail(
                    "Replay with -Dsource.simulation.seed=" + seed + ". What happened last:\n"
                            + String.join("\n", trace.subList(Math.max(0, trace.size() - TRACE), trace.size())),
                    problem);
        }
    }
}
