/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Keeps the metrics of the demo's cluster, also those of tasks that ended, so that the demo can sum them up.
 * The cluster lives in the demo's own process.
 */
public final class DemoMetrics implements MetricReporter {

    private static final Map<String, ConcurrentLinkedQueue<Metric>> METRICS = new ConcurrentHashMap<>();

    /** Makes the reporter; Flink finds it as a service. */
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(Properties properties) {
            return new DemoMetrics();
        }
    }

    /** Gives the sum of all counters with a name, over all tasks and attempts. */
    static long sum(String name) {
        return METRICS.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(DemoMetrics::value)
                .sum();
    }

    /** Gives the largest value that any counter or gauge with a name has. */
    static long max(String name) {
        return METRICS.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(DemoMetrics::value)
                .max()
                .orElse(0);
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        METRICS.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>()).add(metric);
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        // What was counted stays counted.
    }

    @Override
    public void open(MetricConfig config) {
        // There is nothing to set up.
    }

    @Override
    public void close() {
        // There is nothing to release.
    }

    private static long value(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number ? number.longValue() : 0;
    }
}
