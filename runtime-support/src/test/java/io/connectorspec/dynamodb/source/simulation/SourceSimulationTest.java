/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.connectorspec.dynamodb.simulation.FirstFailure;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replay one run with {@code -Dsource.simulation.seed=N}; run more with {@code -Dsource.simulation.runs=N}. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SourceSimulationTest {

    private static final int TRACE = 40;

    @Test
    void readsEverythingOnceAndInOrderUnderAnyFaults() {
        Long seed = Long.getLong("source.simulation.seed");
        long runs = Long.getLong("source.simulation.runs", 2_000);
        RunCounts counts = new RunCounts();
        (seed != null ? LongStream.of(seed) : LongStream.range(0, runs)).forEach(each -> counts.add(run(each)));

        if (seed == null) {
            assertThat(counts.crashes).as("crashes, of %s", counts).isGreaterThan(runs / 4);
            assertThat(counts.outages).as("outages, of %s", counts).isGreaterThan(runs / 50);
            assertThat(counts.gaps).as("gaps that were told, of %s", counts).isGreaterThan(runs / 200);
            assertThat(counts.accepted)
                    .as("gaps that were told and accepted, of %s", counts)
                    .isGreaterThan(runs / 400);
        }
    }

    /** Looks for the first seed that fails, of as many as the argument says. */
    public static void main(String[] arguments) throws InterruptedException {
        FirstFailure.hunt(arguments, seed -> new SourceSimulation(seed).run());
    }

    private static RunCounts run(long seed) {
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
