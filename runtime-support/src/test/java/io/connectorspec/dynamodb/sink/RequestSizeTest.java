/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.connectorspec.dynamodb.attribute.RandomItems;
import io.connectorspec.dynamodb.aws.DynamoDbClients;
import io.connectorspec.dynamodb.aws.TestClientSettings;
import io.connectorspec.dynamodb.sink.table.SdkTableWrites;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the writer counts as bytes out is what leaves the machine. */
class RequestSizeTest {

    private static final long SEED = Long.getLong("request.size.seed", 5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void countsTheBytesOfABodyBeforeItIsMade() throws Exception {
        Random random = new Random(SEED);
        RandomItems items = new RandomItems(SEED);
        List<Long> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add((long) exchange.getRequestBody().readAllBytes().length);
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
        List<Long> counted = new ArrayList<>();
        try {
            for (boolean reportsUnits : List.of(false, true)) {
                try (SdkTableWrites writes = writes(server.getAddress().getPort(), reportsUnits)) {
                    for (int size : List.of(1, 2, 25)) {
                        List<DynamoDbWriteRequest> batch = batch(size, random, items);
                        counted.add(RequestSize.around("orders", reportsUnits)
                                + batch.stream().mapToLong(RequestSize::of).sum());
                        writes.batchWrite(batch).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    }
                }
            }
        } finally {
            server.stop(0);
        }

        assertThat(received).as("seed %d", SEED).isEqualTo(counted);
    }

    private static SdkTableWrites writes(int port, boolean reportsUnits) {
        return new SdkTableWrites(
                DynamoDbClients.tables(
                        TestClientSettings.forEndpoint("http://127.0.0.1:" + port),
                        RequestSizeTest.class.getClassLoader()),
                "orders",
                PATIENCE,
                reportsUnits);
    }

    private static List<DynamoDbWriteRequest> batch(int size, Random random, RandomItems items) {
        List<DynamoDbWriteRequest> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean delete = random.nextInt(4) == 0;
            batch.add(DynamoDbWriteRequest.builder()
                    .setType(delete ? DynamoDbWriteRequestType.DELETE : DynamoDbWriteRequestType.PUT)
                    .setItem(delete ? Map.of("id", AttributeValue.fromS("k" + i)) : items.item(4))
                    .build());
        }
        return batch;
    }
}
