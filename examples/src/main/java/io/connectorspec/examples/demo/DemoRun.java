/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.flink.runtime.jobmaster.JobResult;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One run of the demo.
 *
 * @param service where the table is
 * @param table its name
 * @param writes how many writes to make
 * @param seed chooses them
 */
record DemoRun(DemoService service, String table, long writes, long seed) {

    private static final int MOST_DIFFERENCES = 10;
    private static final long KILL_AFTER_PERCENT = 40;
    private static final long WRITES_PER_ORDER = 3;

    DemoResult run() throws Exception {
        OrderHistory history = new OrderHistory(seed, (int) Math.max(1, writes / WRITES_PER_ORDER));
        OrdersTable orders = new OrdersTable(service.client(), table);
        orders.create();
        Path checkpoints = Files.createTempDirectory("demo-checkpoints");
        try (DemoCluster cluster = DemoCluster.start(checkpoints)) {
            long start = System.nanoTime();
            JobResult job = watch(cluster, cluster.run(OrdersJob.graph(history, writes, table, service.properties())));
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            if (!job.isSuccess()) {
                throw new IllegalStateException(
                        "The job failed.", job.getSerializedThrowable().orElse(null));
            }
            return compare(orders, ExpectedTable.after(history, writes), duration);
        } finally {
            delete(checkpoints);
        }
    }

    /** Shows progress until the job ends, and kills one task manager on the way. */
    private JobResult watch(DemoCluster cluster, CompletableFuture<JobResult> job) throws Exception {
        boolean killed = false;
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("orders")
                .setInitialMax(writes)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build()) {
            while (true) {
                bar.stepTo(OrdersJob.progress());
                if (!killed && OrdersJob.progress() * 100 >= writes * KILL_AFTER_PERCENT) {
                    cluster.killTaskManager();
                    bar.setExtraMessage("(a task manager was killed)");
                    killed = true;
                }
                try {
                    JobResult result = job.get(100, TimeUnit.MILLISECONDS);
                    bar.stepTo(OrdersJob.progress());
                    return result;
                } catch (TimeoutException stillRunning) {
                    // The next look comes in a moment.
                } catch (ExecutionException failed) {
                    throw new IllegalStateException("The job could not be started.", failed.getCause());
                }
            }
        }
    }

    private DemoResult compare(OrdersTable orders, ExpectedTable expected, Duration duration) {
        int items = expected.size();
        List<String> differences = new ArrayList<>();
        orders.forEachItem(item -> {
            if (!expected.take(item) && differences.size() < MOST_DIFFERENCES) {
                differences.add("  wrong: " + key(item));
            }
        });
        expected.anyLeft()
                .ifPresent(item -> differences.add("  missing: " + expected.size() + " items, such as " + key(item)));
        return new DemoResult(
                writes,
                expected.deletes(),
                items,
                DemoMetrics.sum("retriedWrites"),
                DemoMetrics.max("numRestarts"),
                duration,
                differences);
    }

    private static String key(Map<String, AttributeValue> item) {
        return item.get("customer_id").s() + "/" + item.get("order_id").n();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
