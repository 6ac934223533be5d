/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Keeps the metrics of the demo's clusters, also those of tasks that ended, so that the demo can sum them up.
 * The clusters live in the demo's own process.
 */
public final class DemoMetrics implements MetricReporter {

    private static final Queue<Reported> METRICS = new ConcurrentLinkedQueue<>();
    private static final Set<Metric> REMOVED = ConcurrentHashMap.newKeySet();

    private record Reported(String name, Map<String, String> variables, Metric metric) {

        boolean isOf(JobID job, String wanted) {
            return name.equals(wanted) && job.toString().equals(variables.get("<job_id>"));
        }

        long value() {
            if (metric instanceof Counter counter) {
                return counter.getCount();
            }
            return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number
                    ? number.longValue()
                    : 0;
        }
    }

    /** Makes the reporter; Flink finds it as a service. */
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(Properties properties) {
            return new DemoMetrics();
        }
    }

    /** Gives the sum of all counters of a job with a name, over all tasks and attempts. */
    static long sum(JobID job, String name) {
        return reported(job, name).mapToLong(Reported::value).sum();
    }

    /** Gives the largest value that any counter or gauge of a job with a name has, also of those that ended. */
    static long max(JobID job, String name) {
        return largest(reported(job, name));
    }

    /** Gives the largest value that any counter or gauge of a job with a name has that has not ended. */
    static long maxNow(JobID job, String name) {
        return largest(reported(job, name).filter(reported -> !REMOVED.contains(reported.metric())));
    }

    /** Gives how many different values a variable has among the metrics of a job with a name. */
    static long count(JobID job, String name, String variable) {
        return reported(job, name)
                .map(reported -> reported.variables().get("<" + variable + ">"))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static long largest(Stream<Reported> metrics) {
        return metrics.mapToLong(Reported::value).max().orElse(0);
    }

    private static Stream<Reported> reported(JobID job, String name) {
        return METRICS.stream().filter(metric -> metric.isOf(job, name));
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        METRICS.add(new Reported(name, group.getAllVariables(), metric));
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        // What was counted stays counted: it is kept, and marked as ended.
        REMOVED.add(metric);
    }

    @Override
    public void open(MetricConfig config) {
        // There is nothing to set up.
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
