/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import com.sun.management.OperatingSystemMXBean;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.apache.flink.configuration.Configuration;

/**
 * What a reader of 100 shards costs that have nothing to read, as a share of a core: the whole process, cluster included, less
 * the thread of the embedded endpoint. {@code benchmarks/run -main source.IdleReader} runs it.
 */
public final class IdleReader {

    private static final int SHARDS = 100;
    private static final long WARM_UP_MILLIS = 60_000;
    private static final long MEASURED_MILLIS = 30_000;
    private static final int ROUNDS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private IdleReader() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        try (Job job = new Job(SHARDS)) {
            job.start(new Configuration());
            Thread.sleep(WARM_UP_MILLIS);
            System.out.println("| reads in a second | share of a core | bound |");
            System.out.println("|---|---|---|");
            for (int round = 0; round < ROUNDS; round++) {
                job.arrivals().clear();
                job.endpoint().requests().clear();
                long start = cpuNanos();
                Thread.sleep(MEASURED_MILLIS);
                double share = (cpuNanos() - start) / NANOS_PER_MILLI / MEASURED_MILLIS;
                long reads = job.arrivals().stream()
                        .filter(arrival -> arrival.request().operation() == Operation.GET_RECORDS)
                        .count();
                System.out.printf(
                        Locale.ROOT, "| %.0f | %.1f %% | 3 %% |%n", reads * 1000.0 / MEASURED_MILLIS, share * 100);
            }
        }
    }

    /** Gives the processor time of the process so far, without that of the endpoint. */
    private static long cpuNanos() {
        long endpoint = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("dynamodb-endpoint")) {
                endpoint += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return PROCESS.getProcessCpuTime() - endpoint;
    }
}
