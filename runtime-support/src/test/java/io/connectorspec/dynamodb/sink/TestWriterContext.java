/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.flink.api.common.JobInfo;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.OperatorIOMetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

/** What Flink hands to a writer, over a task of the test's own, with metrics that the test can read. */
final class TestWriterContext extends UnregisteredMetricsGroup implements WriterInitContext, SinkWriterMetricGroup {

    private final MailboxExecutor mailbox;
    private final ProcessingTimeService timers;
    private final OperatorIOMetricGroup io = new Sent();
    private final Map<String, Counter> counters = new HashMap<>();
    private final Map<String, Gauge<?>> gauges = new HashMap<>();
    private final Map<String, Histogram> histograms = new HashMap<>();

    TestWriterContext(MailboxExecutor mailbox, ProcessingTimeService timers) {
        this.mailbox = mailbox;
        this.timers = timers;
    }

    long count(String counter) {
        return counter(counter).getCount();
    }

    Histogram histogram(String name) {
        return histograms.get(name);
    }

    Object gauge(String name) {
        return gauges.get(name).getValue();
    }

    @Override
    public Counter counter(String name) {
        return counters.computeIfAbsent(name, missing -> new SimpleCounter());
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        gauges.put(name, gauge);
        return gauge;
    }

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        histograms.put(name, histogram);
        return histogram;
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return io;
    }

    /** Counts what Flink's writer says it sends. */
    private static final class Sent extends UnregisteredMetricsGroup implements OperatorIOMetricGroup {

        private final Counter records = new SimpleCounter();
        private final Counter bytes = new SimpleCounter();

        @Override
        public Counter getNumRecordsInCounter() {
            return new SimpleCounter();
        }

        @Override
        public Counter getNumRecordsOutCounter() {
            return records;
        }

        @Override
        public Counter getNumBytesInCounter() {
            return new SimpleCounter();
        }

        @Override
        public Counter getNumBytesOutCounter() {
            return bytes;
        }
    }

    @Override
    public Counter getNumRecordsOutErrorsCounter() {
        return counter("numRecordsOutErrors");
    }

    @Override
    public Counter getNumRecordsSendErrorsCounter() {
        return counter("numRecordsSendErrors");
    }

    @Override
    public Counter getNumRecordsSendCounter() {
        return io.getNumRecordsOutCounter();
    }

    @Override
    public Counter getNumBytesSendCounter() {
        return io.getNumBytesOutCounter();
    }

    @Override
    public void setCurrentSendTimeGauge(Gauge<Long> gauge) {
        gauges.put("currentSendTime", gauge);
    }

    @Override
    public SinkWriterMetricGroup metricGroup() {
        return this;
    }

    @Override
    public MailboxExecutor getMailboxExecutor() {
        return mailbox;
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return timers;
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return OptionalLong.empty();
    }

    @Override
    public boolean isObjectReuseEnabled() {
        return false;
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        return SimpleUserCodeClassLoader.create(getClass().getClassLoader());
    }

    @Override
    public SerializationSchema.InitializationContext asSerializationSchemaInitializationContext() {
        throw new UnsupportedOperationException("no serialization schema here");
    }

    @Override
    public <T> TypeSerializer<T> createInputSerializer() {
        throw new UnsupportedOperationException("no input serializer here");
    }

    @Override
    public JobInfo getJobInfo() {
        throw new UnsupportedOperationException("no job here");
    }

    @Override
    public TaskInfo getTaskInfo() {
        throw new UnsupportedOperationException("no task here");
    }
}
