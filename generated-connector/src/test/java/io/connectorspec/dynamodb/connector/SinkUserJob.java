/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.CompositeType;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DefaultDynamoDbElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbBeanElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbRowChangeElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbTypeInformedElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.types.Row;
import org.apache.flink.util.InstantiationUtil;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** Stands in a jar of its own: types of a user, and what a job does with them. It tells which attributes it got. */
public final class SinkUserJob implements Supplier<String> {

    /** An element as a record. */
    public record Counted(String id, int count) {}

    /** An element of the enhanced client. */
    @DynamoDbBean
    public static class CountedBean {
        private String id = "a";
        private int count;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a record is composite to Flink
    public String get() {
        Row row = Row.withNames();
        row.setField("id", "a");
        row.setField("element", new Counted("a", 1));
        return String.join(
                "\n",
                "record: " + attributes(new DefaultDynamoDbElementConverter<>(), new Counted("a", 1)),
                "typed: "
                        + attributes(
                                new DynamoDbTypeInformedElementConverter<>(
                                        (CompositeType<Counted>) TypeInformation.of(Counted.class)),
                                new Counted("a", 1)),
                "bean: " + attributes(new DynamoDbBeanElementConverter<>(CountedBean.class), new CountedBean()),
                "row: " + attributes(new DynamoDbRowChangeElementConverter(List.of("id")), row));
    }

    /** Converts as on a task manager: with a copy that was read by the loader of the user's classes. */
    private static <T> TreeSet<String> attributes(ElementConverter<T, DynamoDbWriteRequest> converter, T element) {
        try {
            byte[] sent = InstantiationUtil.serializeObject(converter);
            ElementConverter<T, DynamoDbWriteRequest> received =
                    InstantiationUtil.deserializeObject(sent, SinkUserJob.class.getClassLoader());
            return new TreeSet<>(received.apply(element, null).getItem().keySet());
        } catch (java.io.IOException | ClassNotFoundException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
