/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.testkit;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast the embedded endpoint writes batches and reads streams, over sockets and with everything that it does for a request:
 * HTTP, checks, tables, log, stream. A build does not run it; {@code benchmarks/run -main testkit.EndpointSpeed} does.
 */
public final class EndpointSpeed {
    private static final String TABLE = "orders";
    private static final int BATCH = 25;
    private static final int BATCHES = 1000;
    private static final int IN_FLIGHT = 8;
    private static final int SECONDS_PER_ROUND = 3;
    private static final int RECORDS = 20_000;
    private static final int ITERATOR_BYTES = 1024;
    private static final double MEGABYTE = 1e6;

    private EndpointSpeed() {}

    /** Measures all of it and prints a line for each. */
    public static void main(String[] arguments) throws IOException {
        Rounds rounds = new Rounds(arguments.length == 0 ? SECONDS_PER_ROUND : Integer.parseInt(arguments[0]));
        TableDefinition plain =
                TableDefinition.withKey(TABLE, "customer", ItemType.S).withSortKey("number", ItemType.N);
        Rounds.printHead();
        write(rounds, plain, 200);
        write(rounds, plain, 1000);
        write(rounds, plain.withStream(StreamViewType.NEW_AND_OLD_IMAGES), 200);
        read(rounds, plain.withStream(StreamViewType.NEW_IMAGE), 200);
        read(rounds, plain.withStream(StreamViewType.NEW_IMAGE), 1000);
    }

    private static void write(Rounds rounds, TableDefinition definition, int itemBytes) throws IOException {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
                RawConnection connection = new RawConnection(endpoint.uri())) {
            Table table = endpoint.createTable(definition);
            List<byte[]> batches = batches(itemBytes);
            int[] next = {0};
            String what = "write items of " + itemBytes + " bytes in batches of 25"
                    + (definition.stream().isPresent() ? ", with a stream of both images" : "");
            rounds.measure(what, "items", () -> {
                for (int i = 0; i < IN_FLIGHT; i++) {
                    connection.send(batches.get(next[0]++ % batches.size()));
                }
                for (int i = 0; i < IN_FLIGHT; i++) {
                    connection.answer();
                }
                if (next[0] % batches.size() == 0) {
                    forget(endpoint);
                }
                return IN_FLIGHT * BATCH;
            });
            if (table.itemCount() != BATCHES * BATCH) {
                throw new IllegalStateException("There are " + table.itemCount() + " items");
            }
        }
    }

    /** Keeps the memory for the log and the stream bounded; what they do for each request stays measured. */
    private static void forget(DynamoDbEndpoint endpoint) {
        endpoint.requests().clear();
        endpoint.table(TABLE).definition().stream().ifPresent(view -> {
            TableStream stream = endpoint.stream(TABLE);
            stream.openShards().forEach(shard -> stream.trim(shard.id()));
        });
    }

    /** Every item twice, in two versions, so that each write changes something. */
    private static List<byte[]> batches(int itemBytes) {
        List<byte[]> batches = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            for (int batch = 0; batch < BATCHES; batch++) {
                StringBuilder writes = new StringBuilder();
                for (int i = 0; i < BATCH; i++) {
                    writes.append(writes.isEmpty() ? "" : ",")
                            .append("{\"PutRequest\":{\"Item\":")
                            .append(itemJson(batch * BATCH + i, version, itemBytes))
                            .append("}}");
                }
                String body = "{\"RequestItems\":{\"" + TABLE + "\":[" + writes + "]}}";
                batches.add(RawConnection.request("DynamoDB_20120810.BatchWriteItem", body));
            }
        }
        return batches;
    }

    private static String itemJson(int number, int version, int itemBytes) {
        return String.format(
                Locale.ROOT,
                "{\"customer\":{\"S\":\"customer-%06d\"},\"number\":{\"N\":\"%d\"},\"version\":{\"N\":\"%d\"},"
                        + "\"placedAt\":{\"S\":\"2026-01-31T12:00:00Z\"},\"total\":{\"N\":\"%d.95\"},"
                        + "\"paid\":{\"BOOL\":true},\"note\":{\"S\":\"%s\"}}",
                number,
                number % 10,
                version,
                number % 1000,
                "x".repeat(itemBytes - 100));
    }

    private static void read(Rounds rounds, TableDefinition definition, int itemBytes) throws IOException {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
                RawConnection connection = new RawConnection(endpoint.uri())) {
            Table table = endpoint.createTable(definition);
            for (int number = 0; number < RECORDS; number++) {
                table.put(item(number, 1, itemBytes));
                table.put(item(number, 2, itemBytes));
            }
            TableStream stream = endpoint.stream(TABLE);
            String shard =
                    stream.rotate(stream.openShards().get(0).id()).parent().orElseThrow();
            Reader reader = new Reader(connection, stream.arn(), shard);
            long bytesOfRecords = stream.records(shard).stream()
                    .mapToLong(record -> record.sizeInBytes())
                    .sum();
            double recordsPerBody = (double) bytesOfRecords / reader.bytesOfAllPages();
            String what =
                    "read records of " + bytesOfRecords / stream.records(shard).size() + " bytes";
            rounds.measure(what + ", counted by the pages' bodies", "MB", () -> reader.nextPage() / MEGABYTE);
            rounds.measure(
                    what + ", counted by the records' sizes",
                    "MB",
                    () -> reader.nextPage() * recordsPerBody / MEGABYTE);
            endpoint.requests().clear();
        }
    }

    private static Item item(int number, int version, int itemBytes) {
        return Item.of("customer", String.format(Locale.ROOT, "customer-%06d", number))
                .with("number", number % 10)
                .with("version", version)
                .with("placedAt", "2026-01-31T12:00:00Z")
                .with("total", number % 1000)
                .with("note", "x".repeat(itemBytes - 100));
    }

    /** Reads a closed shard from its beginning to its end, and again. */
    private static final class Reader {
        private final RawConnection connection;
        private final byte[] first;
        private String iterator = "";

        Reader(RawConnection connection, String stream, String shard) {
            this.connection = connection;
            this.first = RawConnection.request(
                    "DynamoDBStreams_20120810.GetShardIterator",
                    "{\"StreamArn\":\"" + stream + "\",\"ShardId\":\"" + shard
                            + "\",\"ShardIteratorType\":\"TRIM_HORIZON\"}");
        }

        int nextPage() throws IOException {
            if (iterator.isEmpty()) {
                connection.send(first);
                iterator = connection.answer().textNearEnd("ShardIterator", ITERATOR_BYTES);
            }
            connection.send(RawConnection.request(
                    "DynamoDBStreams_20120810.GetRecords", "{\"ShardIterator\":\"" + iterator + "\"}"));
            RawConnection.Body page = connection.answer();
            boolean last = !page.tail(ITERATOR_BYTES).contains("\"NextShardIterator\"");
            iterator = last ? "" : page.textNearEnd("NextShardIterator", ITERATOR_BYTES);
            return page.length();
        }

        long bytesOfAllPages() throws IOException {
            iterator = "";
            long bytes = 0;
            do {
                bytes += nextPage();
            } while (!iterator.isEmpty());
            return bytes;
        }
    }
}
