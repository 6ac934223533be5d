/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** An endpoint on a driven clock with a table {@code orders} that has a stream, and what tests of streams often ask by SDK. */
final class StreamedTable implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T12:00:00.750Z");

    final DrivenTime time = new DrivenTime(START);
    final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(time);
    final DynamoDbStreamsClient client = SdkClients.streams(endpoint);
    final Table orders;

    StreamedTable() {
        this(StreamViewType.NEW_AND_OLD_IMAGES);
    }

    StreamedTable(StreamViewType view) {
        this.orders = endpoint.createTable(
                TableDefinition.withKey("orders", "id", ItemType.S).withStream(view));
    }

    TableStream stream() {
        return endpoint.stream("orders");
    }

    String onlyShard() {
        List<ShardDescription> open = stream().openShards();
        if (open.size() != 1) {
            throw new AssertionError("One open shard was expected: " + open);
        }
        return open.get(0).id();
    }

    void put(String id, int version) {
        orders.put(Item.of("id", id).with("version", version));
    }

    StreamDescription describe(Consumer<DescribeStreamRequest.Builder> change) {
        return client.describeStream(
                        request -> change.accept(request.streamArn(stream().arn())))
                .streamDescription();
    }

    /** The ids of the shards on the first page. */
    List<String> listedIds() {
        return describe(request -> {}).shards().stream().map(Shard::shardId).toList();
    }

    /** All shards, page by page. */
    Map<String, Shard> listAll() {
        Map<String, Shard> shards = new LinkedHashMap<>();
        StreamDescription page = describe(request -> {});
        page.shards().forEach(shard -> shards.put(shard.shardId(), shard));
        while (page.lastEvaluatedShardId() != null) {
            String last = page.lastEvaluatedShardId();
            page = describe(request -> request.exclusiveStartShardId(last));
            page.shards().forEach(shard -> shards.put(shard.shardId(), shard));
        }
        return shards;
    }

    String iterator(String shardId, ShardIteratorType type) {
        return client.getShardIterator(request ->
                        request.streamArn(stream().arn()).shardId(shardId).shardIteratorType(type))
                .shardIterator();
    }

    String iterator(String shardId, ShardIteratorType type, String number) {
        return client.getShardIterator(request -> request.streamArn(stream().arn())
                        .shardId(shardId)
                        .shardIteratorType(type)
                        .sequenceNumber(number))
                .shardIterator();
    }

    GetRecordsResponse read(String iterator) {
        return client.getRecords(request -> request.shardIterator(iterator));
    }

    /** The records of a shard from its beginning to its end or, if it is open, to the first empty page. */
    List<Record> readAll(String shardId) {
        List<Record> records = new ArrayList<>();
        String iterator = iterator(shardId, ShardIteratorType.TRIM_HORIZON);
        boolean more = true;
        while (iterator != null && more) {
            GetRecordsResponse page = read(iterator);
            records.addAll(page.records());
            iterator = page.nextShardIterator();
            more = page.hasRecords() && !page.records().isEmpty();
        }
        return records;
    }

    static String version(Record record) {
        return record.dynamodb().newImage().get("version").n();
    }

    static String number(Record record) {
        return record.dynamodb().sequenceNumber();
    }

    static void assertRefused(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    @Override
    public void close() {
        client.close();
        endpoint.close();
    }
}
