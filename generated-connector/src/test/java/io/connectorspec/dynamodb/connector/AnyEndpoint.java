/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;

/**
 * The endpoint that the system property {@code testkit.endpoint} names, or an embedded one. Region and the beginning of tables'
 * names come from {@code testkit.region} and {@code testkit.prefix}, credentials from the AWS SDK's usual places. Closing it
 * deletes the tables that it created.
 *
 * <p>The service listens for streams at another address, which is told from that of tables; {@code testkit.streams.endpoint}
 * names another.
 */
final class AnyEndpoint implements AutoCloseable {
    private static final Optional<URI> GIVEN =
            Optional.ofNullable(System.getProperty("testkit.endpoint")).map(URI::create);
    private static final String REGION = System.getProperty("testkit.region", "us-east-1");
    private static final String PREFIX = System.getProperty("testkit.prefix", "testkit-corpus-");
    private static final AwsBasicCredentials ANY = AwsBasicCredentials.create("id", "secret");

    private final Optional<DynamoDbEndpoint> embedded;
    private final URI uri;
    private final DynamoDbAsyncClient client;
    private final List<String> tables = new ArrayList<>();

    AnyEndpoint() {
        embedded = GIVEN.isPresent() ? Optional.empty() : Optional.of(DynamoDbEndpoint.start());
        uri = GIVEN.orElseGet(() -> embedded.orElseThrow().uri());
        client = DynamoDbAsyncClient.builder()
                .endpointOverride(uri)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .build();
    }

    private AwsCredentialsProvider credentials() {
        return embedded.isPresent()
                ? StaticCredentialsProvider.create(ANY)
                : DefaultCredentialsProvider.builder().build();
    }

    /** What a job sets to reach the endpoint. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(AWSConfigConstants.AWS_REGION, REGION);
        settings.put(AWSConfigConstants.AWS_ENDPOINT, uri.toString());
        settings.put(
                DynamodbStreamsSourceConfigConstants.AWS_DYNAMODB_STREAMS_ENDPOINT,
                System.getProperty("testkit.streams.endpoint", streamsEndpoint()));
        if (embedded.isPresent()) {
            settings.put(AWSConfigConstants.AWS_ACCESS_KEY_ID, ANY.accessKeyId());
            settings.put(AWSConfigConstants.AWS_SECRET_ACCESS_KEY, ANY.secretAccessKey());
        }
        return settings;
    }

    private String streamsEndpoint() {
        boolean service = uri.getHost().startsWith("dynamodb.") && uri.getHost().contains(".amazonaws.com");
        return service ? uri.getScheme() + "://streams." + uri.getHost() : uri.toString();
    }

    DynamoDbAsyncClient client() {
        return client;
    }

    /**
     * Creates a table, ready for use, paid per request. It fails if there is one of that name, as it may be someone's.
     *
     * @param name what the name is to end with
     * @param definition all but the name and how it is paid
     * @return the name
     */
    String createTable(String name, CreateTableRequest definition) {
        String table = PREFIX + name;
        client.createTable(definition.toBuilder()
                        .tableName(table)
                        .billingMode("PAY_PER_REQUEST")
                        .build())
                .join();
        tables.add(table);
        try (DynamoDbAsyncWaiter waiter = client.waiter()) {
            waiter.waitUntilTableExists(request -> request.tableName(table)).join();
        }
        return table;
    }

    @Override
    public void close() {
        tables.forEach(
                table -> client.deleteTable(request -> request.tableName(table)).join());
        client.close();
        embedded.ifPresent(DynamoDbEndpoint::close);
    }
}
