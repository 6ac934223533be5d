/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.first;

import java.util.Properties;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.dynamodb.sink.DynamoDbBeanElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** Writes beans of the AWS SDK's enhanced client. */
public class FirstBeanJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

        Properties sinkProperties = new Properties();
        sinkProperties.put(AWSConfigConstants.AWS_REGION, "eu-west-1");
        sinkProperties.put(AWSConfigConstants.AWS_ACCESS_KEY_ID, "aws_access_key_id");
        sinkProperties.put(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, "aws_secret_access_key");

        env.fromData(new Fruit("apple", 3), new Fruit("banana", 5))
                .sinkTo(DynamoDbSink.<Fruit>builder()
                        .setDynamoDbProperties(sinkProperties)
                        .setTableName("my-dynamodb-table")
                        .setElementConverter(new DynamoDbBeanElementConverter<>(Fruit.class))
                        .build());
        env.execute("First bean job");
    }

    /** An item of the table. */
    @DynamoDbBean
    public static class Fruit {

        private String key;
        private Integer pieces;

        public Fruit() {}

        public Fruit(String key, Integer pieces) {
            this.key = key;
            this.pieces = pieces;
        }

        @DynamoDbPartitionKey
        public String getKey() {
            return key;
        }

        public void setKey(String key) {
            this.key = key;
        }

        public Integer getPieces() {
            return pieces;
        }

        public void setPieces(Integer pieces) {
            this.pieces = pieces;
        }
    }
}
