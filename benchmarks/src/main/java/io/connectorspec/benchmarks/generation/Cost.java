/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.generation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What some work costs.
 *
 * @param millis the processor time of the thread that does it, in milliseconds
 * @param megabytes what it allocates, in millions of bytes
 */
record Cost(double millis, double megabytes) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MEGABYTE = 1e6;

    /** Work that may read and write files. */
    interface Work {
        void run() throws IOException;
    }

    /** Gives what each of some rounds costs at the middle. */
    static Cost median(int rounds, Work work) throws IOException {
        return median(rounds, () -> {}, work);
    }

    /** Gives what each of some rounds costs at the middle, without what is done before each. */
    static Cost median(int rounds, Work before, Work work) throws IOException {
        double[] millis = new double[rounds];
        double[] megabytes = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            before.run();
            Cost cost = once(work);
            millis[round] = cost.millis();
            megabytes[round] = cost.megabytes();
        }
        Arrays.sort(millis);
        Arrays.sort(megabytes);
        return new Cost(millis[rounds / 2], megabytes[rounds / 2]);
    }

    /** Gives what it costs once. */
    static Cost once(Work work) throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        work.run();
        return new Cost(
                (threads.getCurrentThreadCpuTime() - nanos) / NANOS_PER_MILLI,
                (threads.getCurrentThreadAllocatedBytes() - bytes) / MEGABYTE);
    }
}
