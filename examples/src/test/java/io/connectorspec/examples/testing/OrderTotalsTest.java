/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpointExtension;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.FaultRule;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderTotalsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final DynamoDbEndpointExtension DYNAMO_DB = new DynamoDbEndpointExtension();

    private final DynamoDbEndpoint endpoint = DYNAMO_DB.endpoint();

    @Test
    void keepsTotalsThroughASplitAndThrottling() throws Exception {
        Table orders = endpoint.createTable(TableDefinition.withKey("orders", "customer_id", ItemType.S)
                .withSortKey("order_id", ItemType.N)
                .withStream(StreamViewType.NEW_IMAGE));
        Table totals = endpoint.createTable(TableDefinition.withKey("totals", "customer", ItemType.S));
        TableStream stream = endpoint.stream("orders");
        FaultRule throttling =
                endpoint.faults().on(Operation.BATCH_WRITE_ITEM).times(3).inject(Fault.throttling());

        orders.put(order("ann", 1, 10));
        orders.put(order("bob", 1, 20));
        stream.split(stream.openShards().get(0).id());
        orders.put(order("ann", 1, 15));
        orders.put(order("ann", 2, 5));
        orders.delete(Item.of("customer_id", "bob").with("order_id", 1));

        JobClient job = start(stream.arn());
        totals.await(
                table -> table.items().contains(total("ann", 2, 20))
                        && table.items().contains(total("bob", 0, 0)),
                PATIENCE);
        stream.rotateAll();
        orders.put(order("bob", 2, 7));
        totals.await(table -> table.items().contains(total("bob", 1, 7)), PATIENCE);
        job.cancel().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(totals.items()).containsExactlyInAnyOrder(total("ann", 2, 20), total("bob", 1, 7));
        assertThat(throttling.timesApplied()).isEqualTo(3);
    }

    private JobClient start(String ordersStream) throws Exception {
        Properties aws = new Properties();
        aws.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.uri().toString());
        aws.setProperty(AWSConfigConstants.AWS_REGION, "us-east-1");
        aws.setProperty(AWSConfigConstants.AWS_ACCESS_KEY_ID, "any");
        aws.setProperty(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, "any");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        OrderTotals.define(env, ordersStream, "totals", aws);
        return env.executeAsync("Order totals");
    }

    private static Item order(String customer, long number, long total) {
        return Item.of("customer_id", customer)
                .with("order_id", number)
                .with("version", 1)
                .with("status", "placed")
                .with("placed_at", 1_767_225_600_000L)
                .with("total", total)
                .with("lines", ItemValue.list());
    }

    private static Item total(String customer, long orders, long total) {
        return Item.of("customer", customer).with("orders", orders).with("total", total);
    }
}
