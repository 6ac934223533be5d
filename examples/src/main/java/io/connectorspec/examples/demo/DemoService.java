/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.stream.Turnover;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/**
 * The service that the demo uses: one within the demo, or one somewhere else.
 *
 * @param client reaches it without the connector
 * @param properties tell the connector how to reach it
 * @param embedded the service itself, where it is within the demo
 */
record DemoService(DynamoDbAsyncClient client, Properties properties, Optional<DynamoDbEndpoint> embedded)
        implements AutoCloseable {

    private static final String EMBEDDED_REGION = "eu-central-1";

    /** Starts a service within the demo that is as difficult as a busy table. */
    static DemoService embedded(long seed) {
        DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
        Properties properties = new Properties();
        properties.setProperty(AWSConfigConstants.AWS_REGION, EMBEDDED_REGION);
        properties.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.uri().toString());
        properties.setProperty(AWSConfigConstants.AWS_ACCESS_KEY_ID, "demo");
        properties.setProperty(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, "demo");
        DynamoDbAsyncClient client = DynamoDbAsyncClient.builder()
                .region(Region.of(EMBEDDED_REGION))
                .endpointOverride(endpoint.uri())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("demo", "demo")))
                .build();
        endpoint.faults()
                .on(Operation.BATCH_WRITE_ITEM)
                .withProbability(0.05, seed)
                .always()
                .inject(Fault.throttling());
        endpoint.faults()
                .on(Operation.BATCH_WRITE_ITEM)
                .withProbability(0.10, seed + 1)
                .always()
                .inject(Fault.unprocessedAtRandom(0.3, seed + 2));
        return new DemoService(client, properties, Optional.of(endpoint));
    }

    /** Reaches a service somewhere else, with the credentials that the AWS SDK finds by itself. */
    static DemoService remote(String endpoint, String region) {
        Properties properties = new Properties();
        DynamoDbAsyncClientBuilder client = DynamoDbAsyncClient.builder();
        if (region != null) {
            properties.setProperty(AWSConfigConstants.AWS_REGION, region);
            client.region(Region.of(region));
        }
        if (endpoint != null) {
            properties.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint);
            client.endpointOverride(URI.create(endpoint));
        }
        return new DemoService(client.build(), properties, Optional.empty());
    }

    /** Has the shards of a table's stream split after so many records, where the service is within the demo. */
    void splitShardsAfter(String table, long records) {
        embedded.ifPresent(endpoint -> endpoint.stream(table).turnOver(Turnover.splittingAfter(records)));
    }

    @Override
    public void close() {
        client.close();
        embedded.ifPresent(DynamoDbEndpoint::close);
    }
}
