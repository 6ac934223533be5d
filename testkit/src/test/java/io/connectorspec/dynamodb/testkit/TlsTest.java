/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectorspec.dynamodb.testkit.fault.ConnectionFault;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.log.Outcome;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.tls.EndpointTls;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class TlsTest {
    @RegisterExtension
    static final DynamoDbEndpointExtension ENDPOINT =
            new DynamoDbEndpointExtension(EndpointSettings.standard().overTls());

    /** The SDK may open another connection by itself when one has gone before it was used. */
    private static final int MANY = 100;

    private static SdkAsyncHttpClient connections;
    private static DynamoDbAsyncClient async;
    private static DynamoDbClient sync;

    private DynamoDbEndpoint endpoint;

    /** Clients that keep no connection, so that each request meets what is scripted for the next. */
    @BeforeAll
    static void openClients() {
        EndpointTls tls = ENDPOINT.endpoint().tls();
        connections = NettyNioAsyncHttpClient.builder()
                .readTimeout(PATIENCE)
                .tlsTrustManagersProvider(tls::trustManagers)
                .build();
        async = SdkClients.async(ENDPOINT.endpoint(), connections);
        sync = SdkClients.sync(
                ENDPOINT.endpoint(),
                UrlConnectionHttpClient.builder().socketTimeout(PATIENCE).tlsTrustManagersProvider(tls::trustManagers));
    }

    @AfterAll
    static void closeClients() {
        sync.close();
        async.close();
        connections.close();
    }

    @BeforeEach
    void createTable() {
        endpoint = ENDPOINT.endpoint();
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    /** Both of the SDK's ways to speak HTTP. */
    static List<Consumer<String>> writers() {
        return List.of(id -> sync.putItem(request -> request(request, id)), id -> put(id).join());
    }

    private static CompletableFuture<?> put(String id) {
        return async.putItem(request -> request(request, id)).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void request(PutItemRequest.Builder request, String id) {
        request.tableName("orders")
                .item(SdkClients.item("id", SdkClients.text(id)))
                .overrideConfiguration(settings -> settings.putHeader("Connection", "close"));
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void servesTheSdkOverTls(Consumer<String> writer) {
        assertThat(endpoint.uri().getScheme()).isEqualTo("https");

        writer.accept("a");

        assertThat(endpoint.table("orders").itemCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void presentsACertificateOfAnotherHost(Consumer<String> writer) {
        endpoint.connections().fail(MANY, ConnectionFault.WRONG_HOST);

        Throwable failure = catchThrowable(() -> writer.accept("a"));

        assertThat(chain(failure)).hasAtLeastOneElementOfType(SSLHandshakeException.class);
        assertThat(rootOf(failure)).isInstanceOf(CertificateException.class).hasMessageContaining("127.0.0.1");
        assertThat(endpoint.requests().all()).isEmpty();
        endpoint.connections().clear();
        writer.accept("a");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void presentsAnExpiredCertificate(Consumer<String> writer) {
        endpoint.connections().fail(MANY, ConnectionFault.EXPIRED_CERTIFICATE);

        Throwable failure = catchThrowable(() -> writer.accept("a"));

        assertThat(rootOf(failure)).isInstanceOf(CertificateExpiredException.class);
        assertThat(endpoint.connections().failed()).isPositive();
        endpoint.connections().clear();
        writer.accept("a");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void presentsACertificateThatNobodyKnows(Consumer<String> writer) {
        endpoint.connections().fail(MANY, ConnectionFault.UNKNOWN_ISSUER);

        Throwable failure = catchThrowable(() -> writer.accept("a"));

        assertThat(chain(failure)).hasAtLeastOneElementOfType(SSLHandshakeException.class);
        assertThat(rootOf(failure)).hasMessageContaining("certification path");
        endpoint.connections().clear();
        writer.accept("a");
    }

    /** Without the SDK, which opens another connection by itself when one ends before its request is on the way. */
    private void shakeHands() throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connected()) {
            socket.startHandshake();
        }
    }

    private SSLSocket connected() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, endpoint.tls().trustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", endpoint.uri().getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    @ParameterizedTest
    @CsvSource({
        "RESET, java.io.IOException",
        "CUT, java.io.IOException",
        "NO_TLS, javax.net.ssl.SSLException",
        "EXPIRED_CERTIFICATE, javax.net.ssl.SSLHandshakeException",
        "UNKNOWN_ISSUER, javax.net.ssl.SSLHandshakeException"
    })
    void failsHandshakes(ConnectionFault fault, Class<? extends IOException> failure) throws Exception {
        endpoint.connections().fail(2, fault);

        assertThatThrownBy(this::shakeHands).isInstanceOf(failure);
        assertThatThrownBy(this::shakeHands).isInstanceOf(failure);
        shakeHands();

        assertThat(endpoint.connections().opened()).isEqualTo(3);
        assertThat(endpoint.connections().failed()).isEqualTo(2);
        assertThat(endpoint.requests().all())
                .allSatisfy(request -> assertThat(request.outcome()).isEqualTo(new Outcome.Refused(400, "")));
    }

    @Test
    void leavesTheHandshakeUnanswered() {
        endpoint.connections().fail(1, ConnectionFault.SILENCE);

        CompletableFuture<?> held = put("a");
        endpoint.connections().awaitFailed(1, PATIENCE);
        put("b").join();

        assertThat(held).isNotDone();
        assertThat(endpoint.connections().opened()).isEqualTo(2);
        endpoint.connections().closeAll();
        assertThat(catchThrowable(held::join)).hasCauseInstanceOf(SdkClientException.class);
    }

    @Test
    void resetsConnectionsPastTls() {
        endpoint.faults().onAny().inject(Fault.reset(Moment.BEFORE_APPLYING));

        assertThat(rootOf(catchThrowable(() -> put("a").join())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void truncatesBodiesOverTls() {
        endpoint.faults().onAny().inject(Fault.truncatedBody());

        assertThat(catchThrowable(() -> put("a").join())).hasCauseInstanceOf(SdkClientException.class);
        assertThat(endpoint.table("orders").itemCount()).isEqualTo(1);
    }

    @Test
    void endsAllConnectionsInGoodOrder() throws IOException, GeneralSecurityException {
        try (SSLSocket first = connected();
                SSLSocket second = connected()) {
            first.startHandshake();
            second.startHandshake();

            endpoint.connections().closeAll();

            assertThat(first.getInputStream().read()).isEqualTo(-1);
            assertThat(second.getInputStream().read()).isEqualTo(-1);
        }
        shakeHands();
        assertThat(endpoint.connections().opened()).isEqualTo(3);
        assertThat(endpoint.connections().failed()).isZero();
    }

    @Test
    void writesATrustStoreForTheSystemProperties(@TempDir Path folder) throws IOException, GeneralSecurityException {
        Path file = endpoint.tls().writeTrustStore(folder.resolve("trust.p12"));

        KeyStore store = KeyStore.getInstance(file.toFile(), EndpointTls.TRUST_STORE_PASSWORD.toCharArray());
        assertThat(Collections.list(store.aliases())).containsExactly("authority");
        assertThat(Files.size(file)).isPositive();
        for (String alias : Collections.list(store.aliases())) {
            assertThat(store.isKeyEntry(alias)).isFalse();
            X509Certificate certificate = (X509Certificate) store.getCertificate(alias);
            certificate.verify(certificate.getPublicKey());
        }
    }

    @Test
    void makesOtherKeysForEachEndpoint() throws GeneralSecurityException {
        try (DynamoDbEndpoint other =
                DynamoDbEndpoint.start(EndpointSettings.standard().overTls())) {
            assertThat(other.tls().trustStore().getCertificate("authority"))
                    .isNotEqualTo(endpoint.tls().trustStore().getCertificate("authority"));
        }
    }

    @Test
    void saysWhatNeedsTls() {
        try (DynamoDbEndpoint plain = DynamoDbEndpoint.start()) {
            assertThatThrownBy(plain::tls)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("EndpointSettings.standard().overTls()");
            assertThatThrownBy(() -> plain.connections().fail(1, ConnectionFault.WRONG_HOST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("overTls()");
        }
    }
}
