/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import io.connectorspec.dynamodb.item.ChangeKind;
import io.connectorspec.dynamodb.item.ItemChange;
import io.connectorspec.dynamodb.item.ItemWrite;
import io.connectorspec.examples.orders.Order;
import io.connectorspec.examples.orders.OrderChangeDeserializationSchema;
import io.connectorspec.examples.orders.OrderKey;
import io.connectorspec.examples.orders.OrderWriteConverter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.InitialPosition;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The job that follows the stream of the orders' table and does the same to a copy of the table. */
final class CopyJob {

    private CopyJob() {}

    /**
     * Makes the job. It never ends by itself.
     *
     * @param streamArn the stream to follow, from the oldest change that it holds
     * @param copy the table to write to
     * @param aws how to reach both
     */
    static StreamGraph graph(String streamArn, String copy, Properties aws) {
        Configuration configuration = new Configuration();
        aws.stringPropertyNames().forEach(key -> configuration.setString(key, aws.getProperty(key)));
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_POSITION, InitialPosition.TRIM_HORIZON);
        DynamoDbStreamsSource<ItemChange<Order, OrderKey>> source =
                DynamoDbStreamsSource.<ItemChange<Order, OrderKey>>builder()
                        .setStreamArn(streamArn)
                        .setSourceConfig(configuration)
                        .setDeserializationSchema(new OrderChangeDeserializationSchema())
                        .build();
        DynamoDbSink<ItemWrite<Order, OrderKey>> sink = DynamoDbSink.<ItemWrite<Order, OrderKey>>builder()
                .setTableName(copy)
                .setElementConverter(new OrderWriteConverter())
                .setDynamoDbProperties(aws)
                .setMaxTimeInBufferMS(500)
                .build();

        StreamExecutionEnvironment env = JobSetup.environment();
        // A key's changes stay in order on their way: one shard reads them, and one subtask of the sink writes them.
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "changes of orders")
                .keyBy(ItemChange::key, TypeInformation.of(OrderKey.class))
                .map(new CountedWrite())
                .returns(new TypeHint<>() {})
                .sinkTo(sink)
                .name("copy of orders");
        return env.getStreamGraph();
    }

    /** Gives the name of the metric that counts the changes of a kind. */
    static String metric(ChangeKind kind) {
        return "changes" + kind;
    }

    /** Makes of each change the write that repeats it, and counts the changes by kind. */
    private static final class CountedWrite
            extends RichMapFunction<ItemChange<Order, OrderKey>, ItemWrite<Order, OrderKey>> {

        private static final long serialVersionUID = 1L;

        private transient Map<ChangeKind, Counter> counters;

        @Override
        public void open(OpenContext context) {
            counters = new EnumMap<>(ChangeKind.class);
            for (ChangeKind kind : ChangeKind.values()) {
                counters.put(kind, getRuntimeContext().getMetricGroup().counter(metric(kind)));
            }
        }

        @Override
        public ItemWrite<Order, OrderKey> map(ItemChange<Order, OrderKey> change) {
            counters.get(change.kind()).inc();
            return change.asWrite();
        }
    }
}
