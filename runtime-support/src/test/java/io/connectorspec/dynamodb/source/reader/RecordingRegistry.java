/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.events.EventBuilder;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.OperatorIOMetricGroup;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.runtime.metrics.MetricRegistry;
import org.apache.flink.runtime.metrics.groups.AbstractMetricGroup;
import org.apache.flink.runtime.metrics.groups.GenericMetricGroup;
import org.apache.flink.runtime.metrics.groups.ProxyMetricGroup;
import org.apache.flink.runtime.metrics.scope.ScopeFormats;
import org.apache.flink.traces.SpanBuilder;

/** Knows which metrics there are, by their full names, as a reporter would. */
public final class RecordingRegistry implements MetricRegistry {

    private final Map<String, Metric> metrics = new TreeMap<>();

    /** Gives a reader's group, below which metrics are made. */
    public SourceReaderMetricGroup readerGroup() {
        return new ReaderGroup(new GenericMetricGroup(this, null, "reader"));
    }

    /** Gives an enumerator's group, below which metrics are made. */
    public SplitEnumeratorMetricGroup enumeratorGroup() {
        return new EnumeratorGroup(new GenericMetricGroup(this, null, "enumerator"));
    }

    /** Gives all metrics by name, as in {@code reader.group.counter}. */
    public Map<String, Metric> metrics() {
        return metrics;
    }

    /** Gives the value of a counter or a gauge. */
    public long value(String name) {
        Metric metric = metrics.get(name);
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        if (metric instanceof Gauge<?> gauge) {
            return ((Number) gauge.getValue()).longValue();
        }
        throw new AssertionError("No such metric: " + name + ", but " + metrics.keySet());
    }

    @Override
    public char getDelimiter() {
        return '.';
    }

    @Override
    public int getNumberReporters() {
        return 1;
    }

    @Override
    public void register(Metric metric, String name, AbstractMetricGroup<?> group) {
        metrics.put(group.getMetricIdentifier(name), metric);
    }

    @Override
    public void unregister(Metric metric, String name, AbstractMetricGroup<?> group) {
        metrics.remove(group.getMetricIdentifier(name), metric);
    }

    @Override
    public void addSpan(SpanBuilder span, AbstractMetricGroup<?> group) {}

    @Override
    public void addEvent(EventBuilder event, AbstractMetricGroup<?> group) {}

    @Override
    public ScopeFormats getScopeFormats() {
        return ScopeFormats.fromConfig(new Configuration());
    }

    private static final class EnumeratorGroup extends ProxyMetricGroup<MetricGroup>
            implements SplitEnumeratorMetricGroup {

        private EnumeratorGroup(MetricGroup parent) {
            super(parent);
        }

        @Override
        public <G extends Gauge<Long>> G setUnassignedSplitsGauge(G gauge) {
            return gauge("unassignedSplits", gauge);
        }
    }

    private static final class ReaderGroup extends ProxyMetricGroup<MetricGroup> implements SourceReaderMetricGroup {

        private final OperatorIOMetricGroup io;

        private ReaderGroup(MetricGroup parent) {
            super(parent);
            this.io = new IoGroup(parent);
        }

        @Override
        public OperatorIOMetricGroup getIOMetricGroup() {
            return io;
        }

        @Override
        public Counter getNumRecordsInErrorsCounter() {
            return counter("numRecordsInErrors");
        }

        @Override
        public void setPendingBytesGauge(Gauge<Long> gauge) {
            gauge("pendingBytes", gauge);
        }

        @Override
        public void setPendingRecordsGauge(Gauge<Long> gauge) {
            gauge("pendingRecords", gauge);
        }
    }

    private static final class IoGroup extends ProxyMetricGroup<MetricGroup> implements OperatorIOMetricGroup {

        private final Counter recordsIn;
        private final Counter recordsOut;
        private final Counter bytesIn;
        private final Counter bytesOut;

        private IoGroup(MetricGroup parent) {
            super(parent);
            this.recordsIn = counter("numRecordsIn");
            this.recordsOut = counter("numRecordsOut");
            this.bytesIn = counter("numBytesIn");
            this.bytesOut = counter("numBytesOut");
        }

        @Override
        public Counter getNumRecordsInCounter() {
            return recordsIn;
        }

        @Override
        public Counter getNumRecordsOutCounter() {
            return recordsOut;
        }

        @Override
        public Counter getNumBytesInCounter() {
            return bytesIn;
        }

        @Override
        public Counter getNumBytesOutCounter() {
            return bytesOut;
        }
    }
}
