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
import io.connectorspec.dynamodb.sink.ServiceFaults.Fault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replay one run with {@code -Dsink.simulation.seed=N}; run more with {@code -Dsink.simulation.runs=N}. */
@Timeout(value = 3_600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SinkSimulationTest {

    private static final List<String> BESIDE_REQUESTS = List.of(
            "CRASH", "CRASH_WHILE_WAITING", "RESCALE", "CHECKPOINT_LOST", "TEXT_OF_MORE_THAN_64_KB", "JOB_FAILED");

    @Test
    void lastWriteOfEveryKeyWinsUnderAnyFaults() {
        Long seed = Long.getLong("sink.simulation.seed");
        long runs = Long.getLong("sink.simulation.runs", 2_000);
        Map<String, Integer> happened = new TreeMap<>();
        (seed != null ? LongStream.of(seed) : LongStream.range(0, runs))
                .forEach(each -> run(each).forEach((what, times) -> happened.merge(what, times, Integer::sum)));

        assertThat(happened).isNotEmpty();
        if (seed == null) {
            assertThat(happened.keySet()).as("what happened").containsAll(BESIDE_REQUESTS);
            assertThat(happened.keySet())
                    .as("what happened to requests")
                    .containsAll(Stream.of(Fault.values()).map(Fault::name).toList());
        }
    }

    /** Looks for the first seed that fails, of as many as the argument says. */
    public static void main(String[] arguments) throws InterruptedException {
        FirstFailure.hunt(arguments, seed -> new SinkSimulation(seed).run());
    }

    private static Map<String, Integer> run(long seed) {
        try {
            return new SinkSimulation(seed).run();
        } catch (Exception | AssertionError problem) {
            return fail("Replay with -Dsink.simulation.seed=" + seed, problem);
        }
    }
}
