/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The real SDK against an embedded endpoint, without retries, so that a test sees each answer. */
final class SdkClients {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "not-a-secret"));

    /** Closing such a client takes two seconds, so all tests share one that ends with the JVM. */
    private static final SdkAsyncHttpClient SHARED_CONNECTIONS =
            NettyNioAsyncHttpClient.builder().readTimeout(PATIENCE).build();

    private SdkClients() {}

    static DynamoDbClient sync(DynamoDbEndpoint endpoint) {
        return sync(endpoint, UrlConnectionHttpClient.builder().socketTimeout(PATIENCE));
    }

    static DynamoDbClient sync(DynamoDbEndpoint endpoint, UrlConnectionHttpClient.Builder connections) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(connections)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static DynamoDbAsyncClient async(DynamoDbEndpoint endpoint) {
        return async(endpoint, SHARED_CONNECTIONS);
    }

    static DynamoDbAsyncClient async(DynamoDbEndpoint endpoint, SdkAsyncHttpClient connections) {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(connections)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static DynamoDbStreamsClient streams(DynamoDbEndpoint endpoint) {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static DynamoDbStreamsAsyncClient asyncStreams(DynamoDbEndpoint endpoint) {
        return DynamoDbStreamsAsyncClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(SHARED_CONNECTIONS)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(String text) {
        return AttributeValue.fromN(text);
    }

    static Map<String, AttributeValue> item(String name, AttributeValue value) {
        return Map.of(name, value);
    }

    static Map<String, AttributeValue> item(
            String name, AttributeValue value, String secondName, AttributeValue secondValue) {
        return Map.of(name, value, secondName, secondValue);
    }
}
