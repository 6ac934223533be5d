/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Tables of an endpoint, written by the SDK, and their streams. */
final class StreamedTable implements AutoCloseable {

    private static final int BATCH = 25;

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"));

    private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
    private final DynamoDbClient tables = DynamoDbClient.builder()
            .endpointOverride(endpoint.uri())
            .region(Region.EU_WEST_1)
            .credentialsProvider(CREDENTIALS)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final DynamoDbStreamsClient streams = DynamoDbStreamsClient.builder()
            .endpointOverride(endpoint.uri())
            .region(Region.EU_WEST_1)
            .credentialsProvider(CREDENTIALS)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    void create(TableDefinition definition) {
        endpoint.createTable(definition.withStream(StreamViewType.NEW_AND_OLD_IMAGES));
    }

    /** Writes requests, of which no two have the same key. */
    void write(String table, List<DynamoDbWriteRequest> requests) {
        for (int from = 0; from < requests.size(); from += BATCH) {
            List<WriteRequest> batch = requests.subList(from, Math.min(requests.size(), from + BATCH)).stream()
                    .map(StreamedTable::sdk)
                    .toList();
            tables.batchWriteItem(request -> request.requestItems(Map.of(table, batch)));
        }
    }

    private static WriteRequest sdk(DynamoDbWriteRequest request) {
        return request.getType() == DynamoDbWriteRequestType.PUT
                ? WriteRequest.builder()
                        .putRequest(put -> put.item(request.getItem()))
                        .build()
                : WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(request.getItem()))
                        .build();
    }

    /** Gives all records of a table's stream, parents before children. */
    void read(String table, Consumer<Record> output) {
        String arn = endpoint.stream(table).arn();
        List<Shard> shards = new ArrayList<>(streams.describeStream(request -> request.streamArn(arn))
                .streamDescription()
                .shards());
        for (Shard shard : shards) {
            String iterator = streams.getShardIterator(request -> request.streamArn(arn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            boolean more = true;
            while (more) {
                String current = iterator;
                GetRecordsResponse page = streams.getRecords(request -> request.shardIterator(current));
                page.records().forEach(output);
                iterator = page.nextShardIterator();
                more = iterator != null && !page.records().isEmpty();
            }
        }
    }

    @Override
    public void close() {
        tables.close();
        streams.close();
        endpoint.close();
    }
}
