/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.connectorspec.dynamodb.config.InvalidSettingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;

class DynamoDbClientsTest {

    private static OwnedClient<DynamoDbAsyncClient> client(String endpoint, Map<String, String> more) {
        Map<String, String> values =
                new HashMap<>(TestClientSettings.forEndpoint(endpoint).values());
        values.putAll(more);
        return DynamoDbClients.tables(new TestClientSettings(values), DynamoDbClientsTest.class.getClassLoader());
    }

    @Test
    void triesACallOnceAndNamesTheConnectorInTheUserAgent() throws IOException {
        try (Refusing service = new Refusing();
                OwnedClient<DynamoDbAsyncClient> owned = client(service.uri(), Map.of())) {
            assertThatThrownBy(() -> owned.client().listTables().join()).isInstanceOf(CompletionException.class);

            assertThat(service.userAgents)
                    .singleElement()
                    .asString()
                    .startsWith("Flink ")
                    .contains(" under test");
        }
    }

    @Test
    void takesTheUsersOwnUserAgentPrefix() throws IOException {
        try (Refusing service = new Refusing();
                OwnedClient<DynamoDbAsyncClient> owned = client(service.uri(), Map.of("userAgentPrefix", "my-job"))) {
            assertThatThrownBy(() -> owned.client().listTables().join()).isInstanceOf(CompletionException.class);

            assertThat(service.userAgents).singleElement().asString().startsWith("my-job ");
        }
    }

    @Test
    void givesUpAnAttemptThatIsNotAnsweredInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OwnedClient<DynamoDbAsyncClient> owned =
                        client("http://127.0.0.1:" + silent.getLocalPort(), Map.of("attemptTimeout", "PT0.1S"))) {
            assertThatThrownBy(() -> owned.client().listTables().join())
                    .hasCauseInstanceOf(ApiCallAttemptTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:dynamodb:us-east-1:1231231230:table/t/stream/x, eu-west-1, us-east-1",
        "arn:aws:dynamodb:us-east-1:1231231230:table/t/stream/x, , us-east-1",
        "arn:aws-cn:dynamodb:cn-north-1:1:table/t/stream/x, eu-west-1, cn-north-1",
        "an emulator's own name, eu-west-1, eu-west-1"
    })
    void looksForAStreamInTheRegionOfItsArn(String arn, String configured, String region) {
        Map<String, String> values = new HashMap<>(
                TestClientSettings.forEndpoint("http://127.0.0.1:1").values());
        values.remove("region");
        if (configured != null) {
            values.put("region", configured);
        }

        try (OwnedClient<DynamoDbStreamsAsyncClient> owned = DynamoDbClients.streams(
                new TestClientSettings(values), arn, DynamoDbClientsTest.class.getClassLoader())) {
            assertThat(owned.client().serviceClientConfiguration().region()).isEqualTo(Region.of(region));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8000", "not an address", "/path", "https://"})
    void saysWhatAnEndpointLooksLike(String endpoint) {
        assertThatThrownBy(() -> client(endpoint, Map.of()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("'endpoint' must be an address with scheme and host, such as"
                        + " https://dynamodb.eu-central-1.amazonaws.com, but is '" + endpoint + "'.");
    }

    @Test
    void endsItsThreadsWhenItIsClosed() {
        HttpThreads threads = HttpThreads.start();
        SdkEventLoopGroup group = threads.group();

        threads.close();

        assertThat(group.eventLoopGroup().terminationFuture().awaitUninterruptibly(10_000))
                .isTrue();
    }

    @Test
    void closesEverythingThatItOwnsWhateverOneOfThemThrows() {
        List<String> closed = new CopyOnWriteArrayList<>();
        DynamoDbAsyncClient client = client("http://127.0.0.1:1", Map.of()).client();
        OwnedClient<DynamoDbAsyncClient> owned = new OwnedClient<>(
                client,
                List.of(
                        () -> {
                            closed.add("first");
                            throw new IllegalStateException("first");
                        },
                        () -> closed.add("second")));

        assertThatThrownBy(owned::close).hasMessage("first");
        assertThat(closed).containsExactly("first", "second");
    }

    /** Answers every request with an error that could be tried again. */
    private static final class Refusing implements AutoCloseable {
        private final HttpServer server;
        private final List<String> userAgents = new CopyOnWriteArrayList<>();

        Refusing() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            });
            server.start();
        }

        String uri() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
