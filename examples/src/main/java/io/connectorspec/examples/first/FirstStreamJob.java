/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.first;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.dynamodb.source.DynamoDbStreamsSource;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import software.amazon.awssdk.services.dynamodb.model.Record;

public class FirstStreamJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

        Configuration sourceConfig = new Configuration();
        // Optional, by default reading starts at LATEST
        sourceConfig.set(
                DynamodbStreamsSourceConfigConstants.STREAM_INITIAL_POSITION,
                DynamodbStreamsSourceConfigConstants.InitialPosition.TRIM_HORIZON);

        DynamoDbStreamsSource<String> dynamoDbStreamsSource = DynamoDbStreamsSource.<String>builder()
                .setStreamArn("arn:aws:dynamodb:us-east-1:1231231230:table/test/stream/2024-04-11T07:14:19.380")
                .setSourceConfig(sourceConfig)
                .setDeserializationSchema(new ChangeAsText())
                .build();

        DataStream<String> cdcEventsWithEventTimeWatermarks = env.fromSource(
                        dynamoDbStreamsSource,
                        WatermarkStrategy.<String>forMonotonousTimestamps().withIdleness(Duration.ofSeconds(1)),
                        "DynamoDB Streams source")
                .returns(TypeInformation.of(String.class))
                .uid("custom-uid");

        cdcEventsWithEventTimeWatermarks.print();
        env.execute("First stream job");
    }

    /** Makes a line of text of every change. */
    public static class ChangeAsText implements DynamoDbStreamsDeserializationSchema<String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(Record record, String stream, String shardId, Collector<String> output) {
            output.collect(
                    record.eventNameAsString() + " of " + record.dynamodb().keys());
        }

        @Override
        public TypeInformation<String> getProducedType() {
            return TypeInformation.of(String.class);
        }
    }
}
