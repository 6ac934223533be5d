/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.source;

import io.connectorspec.dynamodb.config.OptionReader;
import io.connectorspec.dynamodb.config.Setting;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.StreamsSettings;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.dynamodb.config.DynamoDbStreamsOptions;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants.InitialPosition;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;

/** The settings of a source that reads all of a stream, with defaults wherever there are some. */
record SourceOptions(StreamsSettings streams) implements SourceSettings {

    static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2024-01-01T00:00:00.000";

    private static final long serialVersionUID = 1L;

    /** Gives the defaults. */
    static SourceOptions standard() {
        OptionReader in = OptionReader.ofSetters().over(readingAll());
        StreamsSettings streams = DynamoDbStreamsOptions.from(in);
        in.finish("The benchmark");
        return new SourceOptions(streams);
    }

    /** Gives the defaults for an endpoint. */
    static Configuration at(String endpoint) {
        Configuration configuration = readingAll();
        configuration.setString(AWSConfigConstants.AWS_ENDPOINT, endpoint);
        configuration.setString(AWSConfigConstants.AWS_ACCESS_KEY_ID, "id");
        configuration.setString(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, "secret");
        return configuration;
    }

    private static Configuration readingAll() {
        Configuration configuration = new Configuration();
        configuration.set(DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_POSITION, InitialPosition.TRIM_HORIZON);
        return configuration;
    }

    @Override
    public Setting<String> streamArn() {
        return new Setting<>(ARN, "setStreamArn(...)");
    }

    @Override
    public Setting<UnreadableRecordHandler> unreadableRecordHandler() {
        return new Setting<>(null, "setUnreadableRecordHandler(...)");
    }
}
