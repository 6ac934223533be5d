/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.testkit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Runs one kind of work for some rounds, and sets what was done against the processor time of the endpoint's only thread: that is
 * what one core does when nothing else holds it up.
 */
final class Rounds {
    private static final int WARM_UP = 4;
    private static final int MEASURED = 5;
    private static final double NANOS = 1e9;

    private final long nanosPerRound;

    Rounds(int secondsPerRound) {
        this.nanosPerRound = secondsPerRound * (long) NANOS;
    }

    /** Does some work and tells how much. */
    interface Work {
        double some() throws IOException;
    }

    /** What was done in a second. */
    private record Speed(double perProcessorSecond, double perSecond) {}

    /** Prints the head of the table. */
    static void printHead() {
        System.out.println(
                "| what | in a second of the endpoint's processor time | all rounds | in a second, client included |");
        System.out.println("|---|---|---|---|");
    }

    /** Prints a row: the median of the rounds. */
    void measure(String what, String unit, Work work) throws IOException {
        for (int round = 0; round < WARM_UP; round++) {
            round(work);
        }
        List<Speed> speeds = new ArrayList<>();
        for (int round = 0; round < MEASURED; round++) {
            speeds.add(round(work));
        }
        speeds.sort(Comparator.comparingDouble(Speed::perProcessorSecond));
        Speed median = speeds.get(MEASURED / 2);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f %s | %,.0f to %,.0f | %,.0f |%n",
                what,
                median.perProcessorSecond(),
                unit,
                speeds.get(0).perProcessorSecond(),
                speeds.get(MEASURED - 1).perProcessorSecond(),
                median.perSecond());
    }

    private Speed round(Work work) throws IOException {
        long processorBefore = processorNanos();
        long before = System.nanoTime();
        double done = 0;
        while (System.nanoTime() - before < nanosPerRound) {
            done += work.some();
        }
        double seconds = (System.nanoTime() - before) / NANOS;
        double processorSeconds = (processorNanos() - processorBefore) / NANOS;
        return new Speed(done / processorSeconds, done / seconds);
    }

    private static long processorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("dynamodb-endpoint")) {
                nanos += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanos;
    }
}
