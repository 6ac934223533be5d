/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShowShardsTest {

    private static final List<String> KEYS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void setKeys() {
        KEYS.forEach(key -> System.setProperty(key, "test"));
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
    }

    @AfterEach
    void closeEndpoint() {
        endpoint.close();
        KEYS.forEach(System::clearProperty);
    }

    private int run(String... arguments) {
        return ShowShards.run(arguments, new PrintStream(out, true), new PrintStream(err, true));
    }

    private int draw(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--stream",
                endpoint.stream("orders").arn(),
                "--endpoint",
                endpoint.uri().toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Splits the only shard and gives it and its children. */
    private List<String> split() {
        TableStream stream = endpoint.stream("orders");
        String parent = stream.openShards().get(0).id();
        stream.split(parent);
        List<String> ids = new ArrayList<>(List.of(parent));
        stream.openShards().forEach(shard -> ids.add(shard.id()));
        return ids;
    }

    @Test
    void drawsTheShardsOfALiveStream() {
        List<String> ids = split();

        assertThat(draw()).as(text(err)).isZero();
        assertThat(text(out).lines().map(line -> line.replaceAll(", \\d+ s old$", "")))
                .hasSize(4)
                .contains(ids.get(0) + "  closed")
                .anyMatch(line -> line.startsWith("├─ shardId-"))
                .anyMatch(line -> line.startsWith("└─ shardId-"))
                .first()
                .asString()
                .startsWith(endpoint.stream("orders").arn() + ": 2 open and 1 closed shards at ");
        assertThat(endpoint.requests().of(Operation.GET_RECORDS)).isEmpty();
        assertThat(endpoint.requests().of(Operation.GET_SHARD_ITERATOR)).isEmpty();
    }

    @Test
    void drawsManyPagesOfShards() {
        TableStream stream = endpoint.stream("orders");
        for (int i = 0; i < 120; i++) {
            stream.rotateAll();
        }

        assertThat(draw("--mermaid")).as(text(err)).isZero();
        assertThat(text(out)).contains("1 open and 120 closed shards");
        assertThat(text(out).lines().filter(line -> line.contains(" --> "))).hasSize(120);
        assertThat(endpoint.requests().of(Operation.DESCRIBE_STREAM)).hasSizeGreaterThan(1);
    }

    /** Answers as Flink's REST interface does; its addresses are the keys. */
    private static HttpServer flink(Map<String, String> answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String answer = answers.get(exchange.getRequestURI().getPath()
                    + (exchange.getRequestURI().getQuery() == null ? "" : "?"));
            byte[] body = answer == null ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, answer == null ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void tellsHowFarJobsAreBehind() throws Exception {
        List<String> ids = split();
        String metric = "Source__orders.DynamoDbStreamsSource.accountId.1.region.r.stream.s.shardId." + ids.get(0)
                + ".millisBehindLatest";
        String metrics = "/jobs/j1/vertices/v1/subtasks/metrics";
        HttpServer flink = flink(Map.of(
                "/jobs",
                "{\"jobs\":[{\"id\":\"j0\",\"status\":\"FINISHED\"},{\"id\":\"j1\",\"status\":\"RUNNING\"}]}",
                "/jobs/j1",
                "{\"vertices\":[{\"id\":\"v1\"}]}",
                metrics,
                "[{\"id\":\"numRecordsIn\"},{\"id\":\"" + metric + "\"}]",
                metrics + "?",
                "[{\"id\":\"" + metric + "\",\"max\":62000.0}]"));
        try {
            assertThat(draw("--flink", "http://localhost:" + flink.getAddress().getPort() + "/"))
                    .as(text(err))
                    .isZero();
        } finally {
            flink.stop(0);
        }
        assertThat(text(out)).containsPattern(ids.get(0) + "  closed, \\d+ s old, 1 min behind");
    }

    @Test
    void saysWhatIsWrongWithFlinksAddress() throws Exception {
        HttpServer nothing = flink(Map.of());
        try {
            assertThat(draw(
                            "--flink",
                            "http://localhost:" + nothing.getAddress().getPort()))
                    .isEqualTo(1);
        } finally {
            nothing.stop(0);
        }
        assertThat(text(err)).contains("answered with HTTP status 404", "--flink takes the address");
    }

    @Test
    void saysWhyAStreamCannotBeDrawn() {
        assertThat(run(
                        "--stream",
                        "arn:aws:dynamodb:us-east-1:123456789012:table/none/stream/2024-01-01T00:00:00.000",
                        "--endpoint",
                        endpoint.uri().toString()))
                .isEqualTo(1);
        assertThat(text(err)).contains("table/none", "could not be described", "ResourceNotFoundException");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("--stream ARN");

        assertThat(run("--strem", "x")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("x")).isEqualTo(2);
        assertThat(text(err)).contains("There is no option --strem.", "Say which stream to draw: --stream ARN.");
    }
}
