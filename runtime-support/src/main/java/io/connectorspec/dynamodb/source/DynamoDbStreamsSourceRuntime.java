/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.aws.DynamoDbClients;
import io.connectorspec.dynamodb.source.calls.CountedDescriptions;
import io.connectorspec.dynamodb.source.calls.SdkStreamCalls;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import io.connectorspec.dynamodb.source.calls.TimedReads;
import io.connectorspec.dynamodb.source.decode.RecordDecoder;
import io.connectorspec.dynamodb.source.enumerator.EnumeratorEnvironment;
import io.connectorspec.dynamodb.source.enumerator.FlinkCoordinatorThread;
import io.connectorspec.dynamodb.source.enumerator.StreamsEnumerator;
import io.connectorspec.dynamodb.source.reader.ReadAhead;
import io.connectorspec.dynamodb.source.reader.ReaderEnvironment;
import io.connectorspec.dynamodb.source.reader.ReaderMetrics;
import io.connectorspec.dynamodb.source.reader.ReadingEnd;
import io.connectorspec.dynamodb.source.reader.ShardNotes;
import io.connectorspec.dynamodb.source.reader.ShardRecordEmitter;
import io.connectorspec.dynamodb.source.reader.StreamsSourceReader;
import io.connectorspec.dynamodb.source.reader.StreamsSplitReader;
import io.connectorspec.dynamodb.source.reader.ThreadRest;
import io.connectorspec.dynamodb.source.reader.UnreadableRecords;
import io.connectorspec.dynamodb.source.state.EnumeratorStateSerializer;
import io.connectorspec.dynamodb.source.state.ShardSplitSerializer;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsSourceEnumeratorState;
import org.apache.flink.connector.dynamodb.source.enumerator.assigner.ShardAssignerFactory;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;

/**
 * What the source does; generated code gives it the user's settings. Here the parts are put together with the
 * system's clock, random numbers, timers and the AWS SDK.
 *
 * @param <T> the class of the elements
 */
public final class DynamoDbStreamsSourceRuntime<T>
        implements Source<T, DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState>, ResultTypeQueryable<T> {

    private static final long serialVersionUID = 1L;

    private final DynamoDbStreamsDeserializationSchema<T> schema;
    private final DynamoDbStreamsShardAssigner assigner;
    private final SourceSettings settings;

    /**
     * Takes what a user decided.
     *
     * @param schema makes elements of records
     * @param assigner places shards on subtasks; null for the connector's own
     * @param settings everything else
     * @throws io.connectorspec.dynamodb.config.InvalidSettingException if a time is missing or wrong
     */
    public DynamoDbStreamsSourceRuntime(
            DynamoDbStreamsDeserializationSchema<T> schema,
            DynamoDbStreamsShardAssigner assigner,
            SourceSettings settings) {
        this.schema = Objects.requireNonNull(schema, "schema");
        this.assigner = assigner == null ? ShardAssignerFactory.uniformShardAssigner() : assigner;
        this.settings = Objects.requireNonNull(settings, "settings");
        StreamTimestamps.check(settings.streams());
    }

    @Override
    public Boundedness getBoundedness() {
        return switch (settings.streams().endPosition().value()) {
            case NEVER -> Boundedness.CONTINUOUS_UNBOUNDED;
            case JOB_START, AT_TIMESTAMP -> Boundedness.BOUNDED;
        };
    }

    @Override
    public SourceReader<T, DynamoDbStreamsShardSplit> createReader(SourceReaderContext context) throws Exception {
        Clock clock = SystemClock.getInstance();
        ClassLoader userClassLoader = context.getUserCodeClassLoader().asClassLoader();
        RecordDecoder<T> decoder = RecordDecoder.of(schema);
        decoder.open(new SchemaContext(context));
        UnreadableRecordHandler handler =
                settings.unreadableRecordHandler().toOptional().orElseGet(UnreadableRecordHandler::fail);
        handler.open(context);
        ServiceClock serviceClock = new ServiceClock(clock);
        ReaderMetrics metrics =
                new ReaderMetrics(context.metricGroup(), settings.streamArn().value(), serviceClock);
        ShardNotes notes = new ShardNotes(ReadingEnd.of(settings.streams()));
        return new StreamsSourceReader<>(
                () -> new StreamsSplitReader(
                        new ReaderEnvironment(
                                new TimedReads(calls(userClassLoader, clock), clock, metrics::readTook),
                                clock,
                                serviceClock,
                                new SplittableRandom(),
                                new ThreadRest(),
                                ReadAhead.of(settings.streams())),
                        settings,
                        metrics,
                        notes),
                new ShardRecordEmitter<>(
                        decoder,
                        new UnreadableRecords(handler, context.metricGroup().getNumRecordsInErrorsCounter())),
                context,
                notes,
                metrics);
    }

    @Override
    public SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> createEnumerator(
            SplitEnumeratorContext<DynamoDbStreamsShardSplit> context) {
        return enumerator(context, Optional.empty());
    }

    @Override
    public SplitEnumerator<DynamoDbStreamsShardSplit, DynamoDbStreamsSourceEnumeratorState> restoreEnumerator(
            SplitEnumeratorContext<DynamoDbStreamsShardSplit> context,
            DynamoDbStreamsSourceEnumeratorState checkpoint) {
        return enumerator(context, Optional.of(checkpoint));
    }

    private StreamsEnumerator enumerator(
            SplitEnumeratorContext<DynamoDbStreamsShardSplit> context,
            Optional<DynamoDbStreamsSourceEnumeratorState> restored) {
        Clock clock = SystemClock.getInstance();
        // Flink creates enumerators with the class loader of the user's code, and has no other way to get it.
        StreamCalls calls = new CountedDescriptions(
                calls(Thread.currentThread().getContextClassLoader(), clock), clock, context.metricGroup());
        FlinkCoordinatorThread thread =
                new FlinkCoordinatorThread(context, Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread timer = new Thread(task, "dynamodb-streams-enumerator-timer");
                    timer.setDaemon(true);
                    return timer;
                }));
        return new StreamsEnumerator(
                new EnumeratorEnvironment(
                        context, thread, calls, clock, new ServiceClock(clock), new SplittableRandom()),
                settings,
                assigner,
                restored);
    }

    private StreamCalls calls(ClassLoader userClassLoader, Clock clock) {
        String arn = settings.streamArn().value();
        return new SdkStreamCalls(
                DynamoDbClients.streams(settings.streams().client(), arn, userClassLoader), arn, clock);
    }

    @Override
    public SimpleVersionedSerializer<DynamoDbStreamsShardSplit> getSplitSerializer() {
        return new ShardSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<DynamoDbStreamsSourceEnumeratorState> getEnumeratorCheckpointSerializer() {
        return new EnumeratorStateSerializer();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return schema.getProducedType();
    }

    /** What a schema is given when it is opened. */
    private record SchemaContext(SourceReaderContext context) implements DeserializationSchema.InitializationContext {

        @Override
        public MetricGroup getMetricGroup() {
            return context.metricGroup().addGroup("deserializer");
        }

        @Override
        public UserCodeClassLoader getUserCodeClassLoader() {
            return context.getUserCodeClassLoader();
        }
    }
}
