/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.testing;

import io.connectorspec.dynamodb.item.ItemChange;
import io.connectorspec.examples.orders.Order;
import io.connectorspec.examples.orders.OrderChangeDeserializationSchema;
import io.connectorspec.examples.orders.OrderKey;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.InitialPosition;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A job as a user writes it: keeps a table of what the orders of each customer come to, by the stream of the orders. */
final class OrderTotals {

    private OrderTotals() {}

    /**
     * Puts the job together.
     *
     * @param env where it is to run
     * @param ordersStream the ARN of the stream of orders, with new images
     * @param totalsTable the table to write to, by {@code customer}
     * @param aws how to reach DynamoDB
     */
    static void define(StreamExecutionEnvironment env, String ordersStream, String totalsTable, Properties aws) {
        Configuration sourceConfig = new Configuration();
        aws.stringPropertyNames().forEach(key -> sourceConfig.setString(key, aws.getProperty(key)));
        sourceConfig.set(DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_POSITION, InitialPosition.TRIM_HORIZON);
        DynamoDbStreamsSource<ItemChange<Order, OrderKey>> source =
                DynamoDbStreamsSource.<ItemChange<Order, OrderKey>>builder()
                        .setStreamArn(ordersStream)
                        .setSourceConfig(sourceConfig)
                        .setDeserializationSchema(new OrderChangeDeserializationSchema())
                        .build();
        DynamoDbSink<CustomerTotal> sink = DynamoDbSink.<CustomerTotal>builder()
                .setTableName(totalsTable)
                .setElementConverter((total, context) -> total.toRequest())
                .setDynamoDbProperties(aws)
                .setMaxTimeInBufferMS(100)
                .build();

        env.fromSource(source, WatermarkStrategy.noWatermarks(), "orders")
                .keyBy(change -> change.key().customerId())
                .process(new Totals())
                .keyBy(CustomerTotal::customer)
                .sinkTo(sink);
    }

    /** What the orders of a customer come to. */
    public record CustomerTotal(String customer, int orders, BigDecimal total) {

        DynamoDbWriteRequest toRequest() {
            return DynamoDbWriteRequest.builder()
                    .setType(DynamoDbWriteRequestType.PUT)
                    .setItem(Map.of(
                            "customer", AttributeValue.fromS(customer),
                            "orders", AttributeValue.fromN(Integer.toString(orders)),
                            "total", AttributeValue.fromN(total.toPlainString())))
                    .build();
        }
    }

    private static final class Totals extends KeyedProcessFunction<String, ItemChange<Order, OrderKey>, CustomerTotal> {

        private static final long serialVersionUID = 1L;

        private transient MapState<Long, BigDecimal> totals;

        @Override
        public void open(OpenContext context) {
            totals = getRuntimeContext().getMapState(new MapStateDescriptor<>("totals", Long.class, BigDecimal.class));
        }

        @Override
        public void processElement(ItemChange<Order, OrderKey> change, Context context, Collector<CustomerTotal> output)
                throws Exception {
            long order = change.key().orderId();
            if (change.newImage().isPresent()) {
                totals.put(order, change.newImage().get().total());
            } else {
                totals.remove(order);
            }
            int orders = 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal total : totals.values()) {
                orders++;
                sum = sum.add(total);
            }
            output.collect(new CustomerTotal(context.getCurrentKey(), orders, sum));
        }
    }
}
