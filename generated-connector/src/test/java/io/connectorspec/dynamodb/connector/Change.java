/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.InitialPosition;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.apache.flink.util.Collector;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * One change of an item that holds its version.
 *
 * @param key the value of its partition key, {@code pk}
 * @param version the version that was written
 */
public record Change(String key, long version) {

    private static final Duration SHORT = Duration.ofMillis(20);

    /** Gives a source of all changes that a stream with new images holds, which asks for more without long pauses. */
    static DynamoDbStreamsSource<Change> source(DynamoDbEndpoint endpoint, String streamArn) {
        return source(reach(endpoint), streamArn);
    }

    /** Gives what reaches an endpoint. */
    static Configuration reach(DynamoDbEndpoint endpoint) {
        Configuration configuration = new Configuration();
        configuration.setString(AWSConfigConstants.AWS_ENDPOINT, endpoint.uri().toString());
        configuration.setString(AWSConfigConstants.AWS_ACCESS_KEY_ID, "id");
        configuration.setString(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, "secret");
        return configuration;
    }

    /** Gives such a source for an endpoint that the configuration reaches. */
    static DynamoDbStreamsSource<Change> source(Configuration reach, String streamArn) {
        return DynamoDbStreamsSource.<Change>builder()
                .setStreamArn(streamArn)
                .setSourceConfig(readingAll(reach))
                .setDeserializationSchema(new Schema())
                .build();
    }

    /** Gives what reads all that a stream holds, without long pauses. */
    static Configuration readingAll(Configuration reach) {
        Configuration configuration = new Configuration(reach);
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_POSITION, InitialPosition.TRIM_HORIZON);
        configuration.set(
                DynamodbStreamsSourceConfigConstants.DYNAMODB_STREAMS_GET_RECORDS_IDLE_TIME_BETWEEN_EMPTY_POLLS, SHORT);
        configuration.set(
                DynamodbStreamsSourceConfigConstants.DYNAMODB_STREAMS_GET_RECORDS_IDLE_TIME_BETWEEN_NON_EMPTY_POLLS,
                SHORT);
        return configuration;
    }

    private static final class Schema implements DynamoDbStreamsDeserializationSchema<Change> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(Record record, String stream, String shardId, Collector<Change> output) {
            output.collect(new Change(
                    record.dynamodb().keys().get("pk").s(),
                    Long.parseLong(record.dynamodb().newImage().get("version").n())));
        }

        @Override
        public TypeInformation<Change> getProducedType() {
            return TypeInformation.of(Change.class);
        }
    }
}
