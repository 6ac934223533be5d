/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import io.connectorspec.dynamodb.testkit.value.ItemValue.BoolValue;
import io.connectorspec.dynamodb.testkit.value.ItemValue.ListValue;
import io.connectorspec.dynamodb.testkit.value.ItemValue.MapValue;
import io.connectorspec.dynamodb.testkit.value.ItemValue.NumberValue;
import io.connectorspec.dynamodb.testkit.value.ItemValue.SetValue;
import io.connectorspec.dynamodb.testkit.value.ItemValue.StringValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.CompositeType;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DefaultDynamoDbElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbBeanElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbRowChangeElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.connector.dynamodb.sink.DynamoDbTypeInformedElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** Every converter, in a job that is submitted to a cluster and writes to an endpoint. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SinkConvertersIT {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(1)
                    .build());

    private static final TypeInformation<Row> ROW =
            Types.ROW_NAMED(new String[] {"id", "count"}, Types.STRING, Types.INT);

    /** An element with more than the simplest types. */
    public record Order(String id, List<Line> lines, Optional<Instant> paidAt) {}

    /** A part of an order. */
    public record Line(String product, int count) {}

    /** An element with public fields. */
    public static final class Reading {
        public String id;
        public boolean isValid;
        public int[] values;

        public Reading() {}

        static Reading of(String id, int... values) {
            Reading reading = new Reading();
            reading.id = id;
            reading.isValid = true;
            reading.values = values;
            return reading;
        }
    }

    /** An element of the enhanced client. */
    @DynamoDbBean
    public static class Person {
        private String id;
        private Integer age;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public Integer getAge() {
            return age;
        }

        public void setAge(Integer age) {
            this.age = age;
        }
    }

    private static ItemValue number(long number) {
        return new NumberValue(BigDecimal.valueOf(number));
    }

    private static Person person(String id, Integer age) {
        Person person = new Person();
        person.setId(id);
        person.setAge(age);
        return person;
    }

    @Test
    @SuppressWarnings("unchecked") // the types of the elements are composite
    void writesWhatAJobHandsToEachConverter() throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(1);
            Job job = new Job(env, endpoint);
            job.write(
                    "orders",
                    new DefaultDynamoDbElementConverter<Order>(),
                    TypeInformation.of(Order.class),
                    List.of(new Order("o1", List.of(new Line("nut", 2)), Optional.of(Instant.EPOCH))));
            job.write(
                    "readings",
                    new DynamoDbTypeInformedElementConverter<>(
                            (CompositeType<Reading>) TypeInformation.of(Reading.class)),
                    TypeInformation.of(Reading.class),
                    List.of(Reading.of("r1", 3, 4)));
            job.write(
                    "persons",
                    new DynamoDbBeanElementConverter<>(Person.class, true),
                    TypeInformation.of(Person.class),
                    List.of(person("p1", 7), person("p2", null)));
            job.write(
                    "counts",
                    new DynamoDbRowChangeElementConverter(List.of("id"), (RowTypeInfo) ROW),
                    ROW,
                    List.of(
                            Row.ofKind(RowKind.INSERT, "a", 1),
                            Row.ofKind(RowKind.INSERT, "b", 1),
                            Row.ofKind(RowKind.UPDATE_BEFORE, "a", 1),
                            Row.ofKind(RowKind.UPDATE_AFTER, "a", 2),
                            Row.ofKind(RowKind.DELETE, "b", 1)));

            env.execute();

            ItemValue line = new MapValue(Map.of("product", new StringValue("nut"), "count", number(2)));
            assertThat(job.found("orders"))
                    .containsExactly(Item.of("id", "o1")
                            .with("lines", new ListValue(List.of(line)))
                            .with("paidAt", "1970-01-01T00:00:00Z"));
            assertThat(job.found("readings"))
                    .containsExactly(Item.of("id", "r1")
                            .with("isValid", new BoolValue(true))
                            .with("values", new SetValue(ItemType.NS, Set.of(number(3), number(4)))));
            assertThat(job.found("persons"))
                    .containsExactlyInAnyOrder(Item.of("id", "p1").with("age", 7), Item.of("id", "p2"));
            assertThat(job.found("counts")).containsExactly(Item.of("id", "a").with("count", 2));
        }
    }

    /** A job with one sink per table, and what becomes of the tables. */
    private record Job(StreamExecutionEnvironment env, DynamoDbEndpoint endpoint) {

        <T> void write(
                String table,
                ElementConverter<T, DynamoDbWriteRequest> converter,
                TypeInformation<T> type,
                List<T> elements) {
            endpoint.createTable(TableDefinition.withKey(table, "id", ItemType.S));
            Properties aws = new Properties();
            aws.setProperty(AWSConfigConstants.AWS_REGION, "eu-central-1");
            aws.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.uri().toString());
            aws.setProperty(AWSConfigConstants.AWS_ACCESS_KEY_ID, "id");
            aws.setProperty(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, "secret");
            env.fromData(elements, type)
                    .sinkTo(DynamoDbSink.<T>builder()
                            .setTableName(table)
                            .setElementConverter(converter)
                            .setDynamoDbProperties(aws)
                            .build());
        }

        List<Item> found(String table) {
            return endpoint.table(table).items();
        }
    }
}
