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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

class CredentialsTest {

    @TempDir
    Path folder;

    private static Credentials credentials(Map<String, String> values) {
        return Credentials.from(
                new TestClientSettings(values), Optional.of("eu-central-1"), CredentialsTest.class.getClassLoader());
    }

    private static AwsCredentials resolve(Map<String, String> values) {
        Credentials credentials = credentials(values);
        try {
            return credentials.provider().resolveCredentials();
        } finally {
            OwnedClient.closeAll(credentials.owned());
        }
    }

    @Test
    void withoutAModeTakesAccessKeysIfBothAreGivenElseTheDefaultChain() {
        assertThat(resolve(Map.of("credentials.accessKeyId", "id", "credentials.secretAccessKey", "secret")))
                .isEqualTo(AwsBasicCredentials.create("id", "secret"));
        assertThat(credentials(Map.of("credentials.accessKeyId", "id")).provider())
                .isInstanceOf(DefaultCredentialsProvider.class);
    }

    @Test
    void basicTakesASessionToken() {
        assertThat(resolve(Map.of(
                        "credentials.mode", "BASIC",
                        "credentials.accessKeyId", "id",
                        "credentials.secretAccessKey", "secret",
                        "credentials.sessionToken", "token")))
                .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
    }

    @Test
    void basicWithoutASecretKeySaysWhichSettingIsMissingAndShowsNoOther() {
        assertThatThrownBy(() -> credentials(Map.of("credentials.mode", "BASIC", "credentials.accessKeyId", "canary")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("'credentials.secretAccessKey' is not set, and it is needed by the BASIC credentials"
                        + " provider. Set it.");
    }

    @Test
    void environmentSystemPropertiesAndDefaultChainAreTheSdksOwn() {
        assertThat(credentials(Map.of("credentials.mode", "ENV_VAR")).provider())
                .isInstanceOf(EnvironmentVariableCredentialsProvider.class);
        assertThat(credentials(Map.of("credentials.mode", "SYS_PROP")).provider())
                .isInstanceOf(SystemPropertyCredentialsProvider.class);
        assertThat(credentials(Map.of("credentials.mode", "AUTO")).provider())
                .isInstanceOf(DefaultCredentialsProvider.class);
    }

    @Test
    void readsAProfileFromItsFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("credentials"), "[team]\naws_access_key_id = id\naws_secret_access_key = secret\n");

        assertThat(resolve(Map.of(
                        "credentials.mode", "PROFILE",
                        "credentials.profileName", "team",
                        "credentials.profilePath", file.toString())))
                .extracting(AwsCredentials::accessKeyId, AwsCredentials::secretAccessKey)
                .containsExactly("id", "secret");
    }

    @Test
    void saysThatAProfileFileCannotBeRead() {
        String path = folder.resolve("missing").toString();

        assertThatThrownBy(() -> credentials(Map.of("credentials.mode", "PROFILE", "credentials.profilePath", path)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("'credentials.profilePath' must be the path of an AWS credentials file");
    }

    @Test
    void assumesARoleWithTheCredentialsThatItsOwnProviderGives() throws IOException {
        try (TokenService sts = new TokenService("AssumeRole")) {
            AwsCredentials assumed = resolve(Map.of(
                    "region", "eu-central-1",
                    "credentials.mode", "ASSUME_ROLE",
                    "credentials.roleArn", "arn:aws:iam::123456789012:role/writer",
                    "credentials.roleSessionName", "session",
                    "credentials.roleExternalId", "external",
                    "credentials.roleStsEndpoint", sts.uri(),
                    "credentials.roleCredentials.mode", "BASIC",
                    "credentials.roleCredentials.accessKeyId", "base-id",
                    "credentials.roleCredentials.secretAccessKey", "base-secret"));

            assertThat(assumed.accessKeyId()).isEqualTo("assumed-id");
            assertThat(sts.requests)
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .containsEntry("RoleArn", "arn:aws:iam::123456789012:role/writer")
                            .containsEntry("RoleSessionName", "session")
                            .containsEntry("ExternalId", "external")
                            .hasEntrySatisfying(
                                    "Authorization",
                                    header -> assertThat(header).contains("base-id/")));
        }
    }

    @Test
    void exchangesAWebIdentityTokenWithoutOtherCredentials() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "web-token");
        try (TokenService sts = new TokenService("AssumeRoleWithWebIdentity")) {
            AwsCredentials assumed = resolve(Map.of(
                    "region", "eu-central-1",
                    "credentials.mode", "WEB_IDENTITY_TOKEN",
                    "credentials.roleArn", "arn:aws:iam::123456789012:role/writer",
                    "credentials.roleSessionName", "session",
                    "credentials.webIdentityTokenFile", token.toString(),
                    "credentials.roleStsEndpoint", sts.uri()));

            assertThat(assumed.accessKeyId()).isEqualTo("assumed-id");
            assertThat(sts.requests)
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .containsEntry("WebIdentityToken", "web-token")
                            .doesNotContainKey("Authorization"));
        }
    }

    @Test
    void aRoleNeedsItsArn() {
        assertThatThrownBy(() -> credentials(Map.of("credentials.mode", "ASSUME_ROLE")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("'credentials.roleArn' is not set");
    }

    @Test
    void givesACustomProviderAllPropertiesAndClosesIt() {
        Credentials credentials = credentials(Map.of(
                "credentials.mode", "CUSTOM",
                "credentials.customProviderClass", FromProperties.class.getName(),
                "anything.else", "of-the-users"));
        FromProperties provider = (FromProperties) credentials.provider();

        assertThat(provider.resolveCredentials().accessKeyId()).isEqualTo("of-the-users");
        OwnedClient.closeAll(credentials.owned());
        assertThat(provider.closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "no.such.Provider, there is no such class on the job's class path",
        "java.lang.String, it is not a public class with a public constructor that takes java.util.Properties",
        "io.connectorspec.dynamodb.aws.CredentialsTest$NoProvider, it does not implement software.amazon.awssdk.auth"
                + ".credentials.AwsCredentialsProvider",
        "io.connectorspec.dynamodb.aws.CredentialsTest$Throwing, its constructor threw java.lang.IllegalStateException"
    })
    void saysWhyACustomProviderCannotBeUsed(String className, String why) {
        assertThatThrownBy(() ->
                        credentials(Map.of("credentials.mode", "CUSTOM", "credentials.customProviderClass", className)))
                .isInstanceOf(InvalidSettingException.class)
                .hasNoCause()
                .hasMessage("'credentials.customProviderClass' must name a credentials provider class, but '"
                        + className + "' cannot be used: " + why + ".");
    }

    @Test
    void looksForACustomProviderInTheUsersClassLoader() {
        String name = FromProperties.class.getName();
        List<String> asked = new CopyOnWriteArrayList<>();
        ClassLoader users = new ClassLoader(CredentialsTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String className, boolean resolve) throws ClassNotFoundException {
                asked.add(className);
                return super.loadClass(className, resolve);
            }
        };
        TestClientSettings settings = new TestClientSettings(
                Map.of("credentials.mode", "CUSTOM", "credentials.customProviderClass", name, "anything.else", "x"));

        assertThat(Credentials.from(settings, Optional.empty(), users).provider())
                .isInstanceOf(FromProperties.class);
        assertThat(asked).contains(name);
    }

    /** A provider of a user's. */
    public static final class FromProperties implements AwsCredentialsProvider, SdkAutoCloseable {
        private final String id;
        private boolean closed;

        public FromProperties(Properties properties) {
            id = properties.getProperty("anything.else");
        }

        @Override
        public AwsCredentials resolveCredentials() {
            return AwsBasicCredentials.create(id, "secret");
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** A class that a user named by mistake. */
    public static final class NoProvider {
        public NoProvider(Properties properties) {
            properties.clear();
        }
    }

    /** A provider whose constructor fails. */
    public static final class Throwing implements AwsCredentialsProvider {
        public Throwing(Properties properties) {
            throw new IllegalStateException("canary " + properties);
        }

        @Override
        public AwsCredentials resolveCredentials() {
            throw new IllegalStateException();
        }
    }

    /** Answers one action of the token service, and keeps the parameters of what it was asked. */
    private static final class TokenService implements AutoCloseable {
        private final HttpServer server;
        private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

        TokenService(String action) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                Map<String, String> request = new TreeMap<>();
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                for (String parameter : body.split("&")) {
                    String[] parts = parameter.split("=", 2);
                    request.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
                List<String> authorization = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
                authorization.forEach(header -> request.put("Authorization", header));
                requests.add(request);
                byte[] answer = ("<" + action + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><"
                                + action
                                + "Result><Credentials><AccessKeyId>assumed-id</AccessKeyId><SecretAccessKey>s"
                                + "</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2100-01-01T00:00:00Z"
                                + "</Expiration></Credentials></" + action + "Result></" + action + "Response>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
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
