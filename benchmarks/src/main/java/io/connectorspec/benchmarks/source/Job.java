/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.stream.StreamSettings;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A job of one subtask that reads a stream of the embedded endpoint, in a cluster inside this process. */
final class Job implements AutoCloseable {

    static final String TABLE = "orders";

    /** When the last first element of a job came, by {@link System#nanoTime()}; 0 if none came yet. */
    static final AtomicLong FIRST_ELEMENT = new AtomicLong();

    private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final TableStream stream;
    private JobClient client;

    /** A request, and when it came, by {@link System#nanoTime()}. */
    record Arrival(IncomingRequest request, long nanos) {}

    /** Makes the stream; the job is not started. */
    Job(int shards) {
        endpoint.streams().beginWith(new StreamSettings(shards, Duration.ZERO));
        endpoint.createTable(TableDefinition.withKey(TABLE, "id", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
        stream = endpoint.stream(TABLE);
        endpoint.faults()
                .onAny()
                .matching(request -> {
                    arrivals.add(new Arrival(request, System.nanoTime()));
                    return false;
                })
                .always()
                .inject(Fault.throttling());
    }

    DynamoDbEndpoint endpoint() {
        return endpoint;
    }

    TableStream stream() {
        return stream;
    }

    /** Gives the requests that came so far. */
    Queue<Arrival> arrivals() {
        return arrivals;
    }

    /** Starts the job with defaults, but for one option. */
    void start(Configuration more) throws Exception {
        FIRST_ELEMENT.set(0);
        Configuration options = SourceOptions.at(endpoint.uri().toString());
        options.addAll(more);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromSource(
                        DynamoDbStreamsSource.<String>builder()
                                .setStreamArn(stream.arn())
                                .setSourceConfig(options)
                                .setDeserializationSchema(new SimpleStringSchema())
                                .build(),
                        WatermarkStrategy.noWatermarks(),
                        "stream")
                .map(element -> {
                    FIRST_ELEMENT.compareAndSet(0, System.nanoTime());
                    return element;
                })
                .returns(String.class)
                .sinkTo(new DiscardingSink<>());
        client = env.executeAsync();
    }

    @Override
    public void close() {
        if (client != null) {
            client.cancel().join();
        }
        endpoint.close();
    }
}
