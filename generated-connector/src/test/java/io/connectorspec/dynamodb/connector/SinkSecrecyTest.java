/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.dynamodb.sink.DefaultDynamoDbElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkBuilder;
import org.apache.flink.connector.dynamodb.sink.FailedRecordHandler;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.junit.jupiter.api.Test;

/** What a user put into a sink's properties is in nothing that a job shows of itself. */
class SinkSecrecyTest {

    private static final String CANARY = "canary";

    /** Gives a canary for every option that takes any text, for every place in which it can stand, and for others. */
    private static Properties properties() throws IllegalAccessException {
        Properties properties = new Properties();
        String provider = AWSConfigConstants.AWS_ROLE_CREDENTIALS_PROVIDER;
        for (Field field : AWSConfigConstants.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                String key = (String) field.get(null);
                properties.setProperty(key, CANARY);
                properties.setProperty(key.replace(AWSConfigConstants.AWS_CREDENTIALS_PROVIDER, provider), CANARY);
            }
        }
        properties.setProperty("of.my.own", CANARY);
        Map.of(
                        AWSConfigConstants.AWS_CREDENTIALS_PROVIDER,
                        "BASIC",
                        provider,
                        "BASIC",
                        provider + ".role.provider",
                        "AUTO",
                        AWSConfigConstants.TRUST_ALL_CERTIFICATES,
                        "false",
                        AWSConfigConstants.HTTP_PROTOCOL_VERSION,
                        "HTTP1_1",
                        AWSConfigConstants.HTTP_CLIENT_MAX_CONCURRENCY,
                        "1",
                        AWSConfigConstants.HTTP_CLIENT_READ_TIMEOUT_MILLIS,
                        "1000",
                        AWSConfigConstants.HTTP_CLIENT_CONNECTION_TIMEOUT_MILLIS,
                        "1000",
                        AWSConfigConstants.HTTP_CLIENT_ATTEMPT_TIMEOUT_MILLIS,
                        "1000")
                .forEach(properties::setProperty);
        return properties;
    }

    private static DynamoDbSinkBuilder<Map<String, String>> builder() throws IllegalAccessException {
        return DynamoDbSink.<Map<String, String>>builder()
                .setDynamoDbProperties(properties())
                .setTableName("orders")
                .setElementConverter(new DefaultDynamoDbElementConverter<>())
                .setFailedRecordHandler(FailedRecordHandler.drop());
    }

    @Test
    void noPropertyIsInThePlanOfAJobOrInWhatASinkSaysOfItself() throws Exception {
        assertThat(properties()).hasSizeGreaterThan(30);
        DynamoDbSink<Map<String, String>> sink = builder().build();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromData(List.of(Map.of("id", "a"))).sinkTo(sink);
        List<String> texts = new ArrayList<>();
        texts.add(sink.toString());
        texts.add(builder().toString());
        texts.add(env.getExecutionPlan());
        StreamGraph graph = env.getStreamGraph(false);
        texts.add(graph.getStreamingPlanAsJSON());
        graph.getStreamNodes().forEach(node -> texts.add(node + " " + node.getOperatorName()));
        for (JobVertex vertex : graph.getJobGraph().getVertices()) {
            texts.add(vertex + " " + vertex.getConfiguration() + " " + vertex.getOperatorPrettyName());
        }

        assertThat(texts)
                .hasSizeGreaterThan(5)
                .allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase(CANARY));
    }

    @Test
    void noSecretIsInWhatABuilderRefuses() throws Exception {
        DynamoDbSinkBuilder<Map<String, String>> builder =
                builder().setMaxBatchSize(26).setTableName(null);

        assertThat(catchThrowable(builder::build))
                .hasMessageContaining("setTableName(...) is missing")
                .hasMessageContaining("setMaxBatchSize(...)")
                .message()
                .doesNotContainIgnoringCase(CANARY);
    }
}
