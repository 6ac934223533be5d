/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import io.connectorspec.dynamodb.item.ChangeKind;
import io.connectorspec.examples.demo.DemoCluster.StartedJob;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the two jobs are, and kills a task manager of each on the way. */
final class DemoProgress {

    /** The metric that tells how far reading of a shard is behind, in milliseconds. */
    static final String LAG = "millisBehindLatest";

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long writes;
    private final StartedJob copyJob;
    private long longestLagMillis;

    DemoProgress(long writes, StartedJob copyJob) {
        this.writes = writes;
        this.copyJob = copyJob;
    }

    /**
     * The loss of a task manager.
     *
     * @param atPercent how much of the writes must have been made
     * @param cluster whose task manager is killed
     */
    record Kill(int atPercent, DemoCluster cluster) {}

    /** Waits until the orders are written. */
    void followWriting(StartedJob ordersJob, List<Kill> kills) throws Exception {
        Deque<Kill> ahead = new ArrayDeque<>(kills);
        try (ProgressBar bar = bar("orders", writes)) {
            while (!ordersJob.endsWithin(LOOK_EVERY)) {
                bar.stepTo(OrdersJob.progress());
                look();
                if (!ahead.isEmpty()
                        && OrdersJob.progress() * 100 >= writes * ahead.peek().atPercent()) {
                    ahead.pop().cluster().killTaskManager();
                    bar.setExtraMessage("(" + (kills.size() - ahead.size()) + " task managers killed)");
                }
            }
            bar.stepTo(OrdersJob.progress());
        }
        ordersJob.awaitSuccess();
        for (Kill left : ahead) {
            left.cluster().killTaskManager();
        }
    }

    /** Waits until the copy is complete, or nothing has come for a minute. */
    void followCopying(BooleanSupplier complete) throws Exception {
        long changes = 0;
        long quietSince = System.nanoTime();
        try (ProgressBar bar = bar("copy", -1)) {
            while (System.nanoTime() - quietSince < PATIENCE.toNanos()) {
                look();
                long now = changes();
                if (now != changes) {
                    changes = now;
                    quietSince = System.nanoTime();
                    bar.stepTo(changes);
                } else if (complete.getAsBoolean()) {
                    return;
                }
            }
        }
    }

    /** Gives how far reading of any shard was behind at most. */
    Duration longestLag() {
        return Duration.ofMillis(longestLagMillis);
    }

    private void look() throws Exception {
        if (copyJob.endsWithin(LOOK_EVERY)) {
            copyJob.awaitSuccess();
            throw new IllegalStateException("The job that copies has ended, though its stream has not.");
        }
        longestLagMillis = Math.max(longestLagMillis, DemoMetrics.maxNow(copyJob.id(), LAG));
    }

    private long changes() {
        return Arrays.stream(ChangeKind.values())
                .mapToLong(kind -> DemoMetrics.sum(copyJob.id(), CopyJob.metric(kind)))
                .sum();
    }

    private static ProgressBar bar(String name, long most) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }
}
