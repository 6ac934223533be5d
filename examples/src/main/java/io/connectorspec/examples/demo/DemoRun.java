/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import io.connectorspec.dynamodb.item.ChangeKind;
import io.connectorspec.examples.demo.DemoCluster.StartedJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of the demo: a job writes orders, another follows their stream and writes the same to a copy, each in a
 * cluster of its own and each killed once.
 *
 * @param service where the tables are
 * @param table the name of the orders' table
 * @param writes how many writes to make
 * @param seed chooses them
 */
record DemoRun(DemoService service, String table, long writes, long seed) {

    private static final long WRITES_PER_ORDER = 3;
    private static final int KILL_WRITING_AT_PERCENT = 30;
    private static final int KILL_COPYING_AT_PERCENT = 60;

    DemoResult run() throws Exception {
        OrderHistory history = new OrderHistory(seed, (int) Math.max(1, writes / WRITES_PER_ORDER));
        OrdersTable orders = new OrdersTable(service.client(), table);
        OrdersTable copy = new OrdersTable(service.client(), table + "_copy");
        orders.create();
        copy.create();
        service.splitShardsAfter(table, Math.max(1, writes / 8));
        Path checkpoints = Files.createTempDirectory("demo-checkpoints");
        try (DemoCluster writing = DemoCluster.start(checkpoints);
                DemoCluster copying = DemoCluster.start(checkpoints)) {
            OrdersJob.startAgain();
            long start = System.nanoTime();
            StartedJob copyJob = copying.run(CopyJob.graph(orders.streamArn(), copy.name(), service.properties()));
            StartedJob ordersJob = writing.run(OrdersJob.graph(history, writes, table, service.properties()));
            DemoProgress progress = new DemoProgress(writes, copyJob);
            progress.followWriting(
                    ordersJob,
                    List.of(
                            new DemoProgress.Kill(KILL_WRITING_AT_PERCENT, writing),
                            new DemoProgress.Kill(KILL_COPYING_AT_PERCENT, copying)));
            long written = System.nanoTime();
            ExpectedTable expected = ExpectedTable.after(history, writes);
            progress.followCopying(() -> differences(expected, copy).isEmpty());
            long copied = System.nanoTime();
            DemoResult.Writing whatWasWritten = writing(ordersJob, expected, Duration.ofNanos(written - start));
            DemoResult.Copying whatWasCopied = copying(copyJob, progress, Duration.ofNanos(copied - written));
            copying.drain(copyJob);
            return new DemoResult(
                    whatWasWritten, whatWasCopied, List.of(compare(expected, orders), compare(expected, copy)));
        } finally {
            delete(checkpoints);
        }
    }

    private DemoResult.Writing writing(StartedJob job, ExpectedTable expected, Duration duration) {
        return new DemoResult.Writing(
                writes,
                expected.deletes(),
                DemoMetrics.sum(job.id(), "retriedWrites"),
                DemoMetrics.max(job.id(), "numRestarts"),
                duration);
    }

    private static DemoResult.Copying copying(StartedJob job, DemoProgress progress, Duration behind) {
        Map<ChangeKind, Long> changes = new EnumMap<>(ChangeKind.class);
        Arrays.stream(ChangeKind.values())
                .forEach(kind -> changes.put(kind, DemoMetrics.sum(job.id(), CopyJob.metric(kind))));
        return new DemoResult.Copying(
                changes,
                DemoMetrics.count(job.id(), DemoProgress.LAG, "shardId"),
                DemoMetrics.max(job.id(), "numRestarts"),
                progress.longestLag(),
                behind);
    }

    private static DemoResult.Table compare(ExpectedTable expected, OrdersTable table) {
        return new DemoResult.Table(table.name(), expected.size(), differences(expected, table));
    }

    private static List<String> differences(ExpectedTable expected, OrdersTable table) {
        ExpectedTable.Comparison comparison = expected.comparison();
        table.forEachItem(comparison::found);
        return comparison.differences();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
