/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import io.connectorspec.dynamodb.item.ItemWrite;
import io.connectorspec.examples.orders.Order;
import io.connectorspec.examples.orders.OrderKey;
import io.connectorspec.examples.orders.OrderWriteConverter;
import java.util.Properties;
import java.util.concurrent.atomic.LongAccumulator;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The job that writes orders to a table. */
final class OrdersJob {

    /** How many writes the source has made; the demo's cluster lives in the demo's own process. */
    private static final LongAccumulator PROGRESS = new LongAccumulator(Math::max, 0);

    private OrdersJob() {}

    /** Forgets the progress of a run before. */
    static void startAgain() {
        PROGRESS.reset();
    }

    /** Gives how many of the writes have left the source. */
    static long progress() {
        return PROGRESS.get();
    }

    /**
     * Makes the job.
     *
     * @param history what happens to the orders
     * @param writes how many writes there are
     * @param table the table to write to
     * @param aws how to reach it
     */
    static StreamGraph graph(OrderHistory history, long writes, String table, Properties aws) {
        StreamExecutionEnvironment env = JobSetup.environment();
        DynamoDbSink<ItemWrite<Order, OrderKey>> sink = DynamoDbSink.<ItemWrite<Order, OrderKey>>builder()
                .setTableName(table)
                .setElementConverter(new OrderWriteConverter())
                .setDynamoDbProperties(aws)
                .setMaxTimeInBufferMS(500)
                .build();

        // All writes of one order go through one subtask of the sink: there, the last one wins.
        env.fromSource(writes(history, writes), WatermarkStrategy.noWatermarks(), "orders")
                .setParallelism(1)
                .keyBy(write -> write.isDelete() ? write.key() : write.item().key(), TypeInformation.of(OrderKey.class))
                .sinkTo(sink)
                .name("orders table");
        return env.getStreamGraph();
    }

    private static DataGeneratorSource<ItemWrite<Order, OrderKey>> writes(OrderHistory history, long writes) {
        GeneratorFunction<Long, ItemWrite<Order, OrderKey>> generator = number -> {
            PROGRESS.accumulate(number + 1);
            return history.write(number);
        };
        return new DataGeneratorSource<>(generator, writes, TypeInformation.of(new TypeHint<>() {}));
    }
}
