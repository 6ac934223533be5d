/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.config.InvalidSettingException;
import io.connectorspec.dynamodb.config.OptionReader;
import io.connectorspec.dynamodb.config.Setting;
import io.connectorspec.dynamodb.source.ChildPlacement;
import io.connectorspec.dynamodb.source.EndAt;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.StreamsSettings;
import java.time.Duration;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.aws.config.AWSConfigOptions;
import org.apache.flink.connector.dynamodb.config.DynamoDbStreamsOptions;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.EndPosition;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.InitialPosition;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class SourceBuilderTest {

    /** As the documentation writes it: the account id has ten digits. */
    private static final String ARN = "arn:aws:dynamodb:us-east-1:1231231230:table/test/stream/2024-04-11T07:14:19.380";

    private static StreamsSettings settings(Configuration configuration) {
        OptionReader in = OptionReader.ofSetters().over(configuration);
        StreamsSettings settings = DynamoDbStreamsOptions.from(in);
        in.finish("The source");
        return settings;
    }

    @Test
    void readsStringsAndTravelsToTaskManagers() throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_POSITION, InitialPosition.TRIM_HORIZON);
        DynamoDbStreamsSource<String> source = DynamoDbStreamsSource.<String>builder()
                .setStreamArn(ARN)
                .setSourceConfig(configuration)
                .setDeserializationSchema(new SimpleStringSchema())
                .build();

        DynamoDbStreamsSource<String> copy = InstantiationUtil.clone(source);
        assertThat(copy.getProducedType()).isEqualTo(Types.STRING);
        assertThat(copy.getBoundedness()).isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        Configuration configuration = new Configuration();
        configuration.setString("flink.stream.initpos", "EARLIEST");
        configuration.setString("flink.dynamodbstreams.numretries", "-1");

        assertThatThrownBy(() -> DynamoDbStreamsSource.<String>builder()
                        .setSourceConfig(configuration)
                        .build())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("DynamoDbStreamsSource cannot be built:")
                .hasMessageContaining("setStreamArn(...) is missing.")
                .hasMessageContaining("setDeserializationSchema(...) is missing.")
                .hasMessageContaining(
                        "'flink.stream.initpos' must be one of LATEST, TRIM_HORIZON, AT_TIMESTAMP, but is 'EARLIEST'.")
                .hasMessageContaining(
                        "'flink.dynamodbstreams.numretries' must be a whole number, 0 or more, but is '-1'.");
    }

    @Test
    void anEndMakesTheSourceBounded() {
        Configuration configuration = new Configuration();
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_END_POSITION, EndPosition.JOB_START);

        assertThat(DynamoDbStreamsSource.<String>builder()
                        .setStreamArn(ARN)
                        .setSourceConfig(configuration)
                        .setDeserializationSchema(new SimpleStringSchema())
                        .build()
                        .getBoundedness())
                .isEqualTo(Boundedness.BOUNDED);
    }

    @Test
    void everyOptionReachesItsSetting() {
        Configuration configuration = new Configuration();
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_POSITION, InitialPosition.TRIM_HORIZON);
        configuration.set(DynamodbStreamsSourceConfigConstants.SHARD_DISCOVERY_INTERVAL, Duration.ofMillis(1));
        configuration.set(DynamodbStreamsSourceConfigConstants.DESCRIBE_STREAM_INCONSISTENCY_RESOLUTION_RETRY_COUNT, 2);
        configuration.set(DynamodbStreamsSourceConfigConstants.DYNAMODB_STREAMS_RETRY_COUNT, 3);
        configuration.set(
                DynamodbStreamsSourceConfigConstants.DYNAMODB_STREAMS_EXPONENTIAL_BACKOFF_MIN_DELAY,
                Duration.ofMillis(4));
        configuration.set(
                DynamodbStreamsSourceConfigConstants.DYNAMODB_STREAMS_EXPONENTIAL_BACKOFF_MAX_DELAY,
                Duration.ofMillis(5));
        configuration.set(
                DynamodbStreamsSourceConfigConstants.DYNAMODB_STREAMS_GET_RECORDS_IDLE_TIME_BETWEEN_EMPTY_POLLS,
                Duration.ofMillis(6));
        configuration.set(
                DynamodbStreamsSourceConfigConstants.DYNAMODB_STREAMS_GET_RECORDS_IDLE_TIME_BETWEEN_NON_EMPTY_POLLS,
                Duration.ofMillis(7));
        configuration.set(AWSConfigOptions.AWS_REGION_OPTION, "local");
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_TIMESTAMP, "2024-01-31T12:00:00Z");
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_END_POSITION, EndPosition.AT_TIMESTAMP);
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_END_TIMESTAMP, "2024-01-31T13:00:00Z");
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_END_GRACE, Duration.ofMillis(8));
        configuration.set(DynamodbStreamsSourceConfigConstants.DESCRIBE_STREAM_CALLS_PER_SECOND, 9);
        configuration.setString("flink.shard.childplacement", "balanced");

        StreamsSettings settings = settings(configuration);

        assertThat(settings.initialPosition()).isEqualTo(new Setting<>(StartFrom.TRIM_HORIZON, "flink.stream.initpos"));
        assertThat(settings.discoveryInterval().value()).isEqualTo(Duration.ofMillis(1));
        assertThat(settings.inconsistencyRetries().value()).isEqualTo(2);
        assertThat(settings.retries().value()).isEqualTo(3);
        assertThat(settings.retryMinDelay().value()).isEqualTo(Duration.ofMillis(4));
        assertThat(settings.retryMaxDelay().value()).isEqualTo(Duration.ofMillis(5));
        assertThat(settings.emptyPollDelay().value()).isEqualTo(Duration.ofMillis(6));
        assertThat(settings.nonEmptyPollDelay().value()).isEqualTo(Duration.ofMillis(7));
        assertThat(settings.initialTimestamp().value()).isEqualTo("2024-01-31T12:00:00Z");
        assertThat(settings.endPosition().value()).isEqualTo(EndAt.AT_TIMESTAMP);
        assertThat(settings.endTimestamp().value()).isEqualTo("2024-01-31T13:00:00Z");
        assertThat(settings.endGrace().value()).isEqualTo(Duration.ofMillis(8));
        assertThat(settings.childPlacement().value()).isEqualTo(ChildPlacement.BALANCED);
        assertThat(settings.describeCallsPerSecond().value()).isEqualTo(9);
        assertThat(settings.childLookupRetries()).isEqualTo(5);
        assertThat(settings.childLookupMinDelayMS()).isEqualTo(100);
        assertThat(settings.childLookupMaxDelayMS()).isEqualTo(1000);
        assertThat(settings.client().region().value()).isEqualTo("local");
        assertThat(settings.client().streamsUserAgentFormat())
                .isEqualTo("Apache Flink %s (%s) DynamoDb Streams Connector");
    }

    @Test
    void theStreamsEndpointStandsBeforeTheCommonOne() {
        Configuration configuration = new Configuration();
        configuration.set(AWSConfigOptions.AWS_ENDPOINT_OPTION, "http://tables");
        assertThat(settings(configuration).client().streamsEndpoint())
                .isEqualTo(new Setting<>("http://tables", "aws.endpoint"));

        configuration.setString(DynamodbStreamsSourceConfigConstants.AWS_DYNAMODB_STREAMS_ENDPOINT, "http://streams");
        assertThat(settings(configuration).client().streamsEndpoint().value()).isEqualTo("http://streams");
        assertThat(settings(configuration).client().endpoint().value()).isEqualTo("http://tables");
    }
}
