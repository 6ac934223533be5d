/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.first;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class FirstJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        DataStream<String> flinkStream = env.fromData("apple", "banana", "cherry");

        Properties sinkProperties = new Properties();
        // Required
        sinkProperties.put(AWSConfigConstants.AWS_REGION, "eu-west-1");
        // Optional, without them the AWS SDK looks for credentials by itself
        sinkProperties.put(AWSConfigConstants.AWS_ACCESS_KEY_ID, "aws_access_key_id");
        sinkProperties.put(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, "aws_secret_access_key");

        ElementConverter<String, DynamoDbWriteRequest> elementConverter = new CustomElementConverter();

        DynamoDbSink<String> dynamoDbSink = DynamoDbSink.<String>builder()
                .setDynamoDbProperties(sinkProperties) // Required
                .setTableName("my-dynamodb-table") // Required
                .setElementConverter(elementConverter) // Required
                .setOverwriteByPartitionKeys(List.of("key")) // Optional
                .setFailOnError(false) // Optional
                .setMaxBatchSize(25) // Optional
                .setMaxInFlightRequests(50) // Optional
                .setMaxBufferedRequests(10_000) // Optional
                .setMaxTimeInBufferMS(5000) // Optional
                .build();

        flinkStream.sinkTo(dynamoDbSink);
        env.execute("First job");
    }

    /** Makes an item of every string. */
    public static class CustomElementConverter implements ElementConverter<String, DynamoDbWriteRequest> {

        private static final long serialVersionUID = 1L;

        @Override
        public DynamoDbWriteRequest apply(String element, SinkWriter.Context context) {
            return DynamoDbWriteRequest.builder()
                    .setType(DynamoDbWriteRequestType.PUT)
                    .setItem(Map.of(
                            "key", AttributeValue.fromS(element),
                            "length", AttributeValue.fromN(Integer.toString(element.length()))))
                    .build();
        }
    }
}
