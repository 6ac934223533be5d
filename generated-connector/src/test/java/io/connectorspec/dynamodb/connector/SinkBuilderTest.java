/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.aws.ClientSettings;
import io.connectorspec.dynamodb.aws.CredentialsMode;
import io.connectorspec.dynamodb.aws.CredentialsSettings;
import io.connectorspec.dynamodb.aws.HttpVersion;
import io.connectorspec.dynamodb.config.InvalidSettingException;
import io.connectorspec.dynamodb.config.OptionReader;
import io.connectorspec.dynamodb.config.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.aws.config.AWSConfigConstants;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.config.DynamoDbClientOptions;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSink;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.source.config.DynamodbStreamsSourceConfigConstants;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkBuilderTest {

    private static final class NoConverter implements ElementConverter<String, DynamoDbWriteRequest> {
        private static final long serialVersionUID = 1L;

        @Override
        public DynamoDbWriteRequest apply(String element, SinkWriter.Context context) {
            throw new AssertionError("nothing is converted here");
        }
    }

    private static ClientSettings client(Map<String, String> properties) {
        OptionReader in = OptionReader.of(properties);
        ClientSettings settings = DynamoDbClientOptions.from(in);
        in.finish("The client");
        return settings;
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        Properties properties = new Properties();
        properties.setProperty(AWSConfigConstants.HTTP_PROTOCOL_VERSION, "HTTP3");
        properties.setProperty(AWSConfigConstants.HTTP_CLIENT_READ_TIMEOUT_MILLIS, "soon");

        assertThatThrownBy(() -> DynamoDbSink.<String>builder()
                        .setDynamoDbProperties(properties)
                        .setMaxBatchSize(26)
                        .setMaxBufferedRequests(20)
                        .setRetryMinDelay(Duration.ofMinutes(1))
                        .build())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("DynamoDbSink cannot be built:")
                .hasMessageContaining("setElementConverter(...) is missing. Call it with a value before build().")
                .hasMessageContaining("setTableName(...) is missing. Call it with a value before build().")
                .hasMessageContaining("'aws.http.protocol.version' must be one of HTTP1_1, HTTP2, but is 'HTTP3'.")
                .hasMessageContaining("'aws.http-client.read-timeout' must be a duration such as 200 ms or 5 s")
                .hasMessageContaining("setMaxBatchSize(...) must be a whole number from 1 to 25, but is '26'.")
                .hasMessageContaining(
                        "setMaxBufferedRequests(...) must be larger than setMaxBatchSize(...), but 20 is not larger"
                                + " than 26.")
                .hasMessageContaining("setRetryMaxDelay(...) must not be smaller than setRetryMinDelay(...)");
    }

    @Test
    void travelsToTaskManagers() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("aws.credentials.provider.role.provider", "AUTO");
        DynamoDbSink<String> sink = DynamoDbSink.<String>builder()
                .setTableName("orders")
                .setElementConverter(new NoConverter())
                .setOverwriteByPartitionKeys(List.of("id"))
                .setDynamoDbProperties(properties)
                .build();

        assertThat(InstantiationUtil.<DynamoDbSink<String>>clone(sink).getWriterStateSerializer())
                .isNotNull();
    }

    @Test
    void laterChangesOfPropertiesDoNotReachASink() {
        Properties properties = new Properties();
        properties.setProperty(AWSConfigConstants.HTTP_CLIENT_MAX_CONCURRENCY, "1");
        var builder = DynamoDbSink.<String>builder()
                .setTableName("orders")
                .setElementConverter(new NoConverter())
                .setDynamoDbProperties(properties);
        properties.setProperty(AWSConfigConstants.HTTP_CLIENT_MAX_CONCURRENCY, "none");

        assertThatCode(builder::build).doesNotThrowAnyException();
    }

    @Test
    void hasTheDocumentedDefaultsOfTheClient() {
        ClientSettings client = client(Map.of());

        assertThat(client.readTimeout())
                .isEqualTo(new Setting<>(Duration.ofSeconds(360), "aws.http-client.read-timeout"));
        assertThat(client.maxConcurrency().value()).isEqualTo(10_000);
        assertThat(client.httpVersion().value()).isEqualTo(HttpVersion.HTTP1_1);
        assertThat(client.trustAllCertificates().value()).isFalse();
        assertThat(client.credentials().mode().isSet()).isFalse();
        assertThat(client.credentials().roleCredentials()).isEmpty();
        assertThat(client.userAgentFormat()).isEqualTo("Apache Flink %s (%s) DynamoDb Connector");
    }

    @Test
    void readsTheCredentialsOfARoleBelowItsProvider() {
        String role = AWSConfigConstants.AWS_ROLE_CREDENTIALS_PROVIDER;
        CredentialsSettings credentials = client(Map.of(
                        AWSConfigConstants.AWS_CREDENTIALS_PROVIDER,
                        "ASSUME_ROLE",
                        AWSConfigConstants.AWS_ROLE_ARN,
                        "arn:1",
                        role,
                        "ASSUME_ROLE",
                        AWSConfigConstants.roleArn(role),
                        "arn:2",
                        AWSConfigConstants.roleCredentialsProvider(role),
                        "BASIC",
                        AWSConfigConstants.accessKeyId(AWSConfigConstants.roleCredentialsProvider(role)),
                        "id",
                        AWSConfigConstants.secretKey(AWSConfigConstants.roleCredentialsProvider(role)),
                        "secret"))
                .credentials();

        assertThat(credentials.mode().value()).isEqualTo(CredentialsMode.ASSUME_ROLE);
        assertThat(credentials.roleArn().value()).isEqualTo("arn:1");
        CredentialsSettings inner = credentials.roleCredentials().orElseThrow();
        assertThat(inner.roleArn().value()).isEqualTo("arn:2");
        CredentialsSettings innermost = inner.roleCredentials().orElseThrow();
        assertThat(innermost.mode().value()).isEqualTo(CredentialsMode.BASIC);
        assertThat(innermost.accessKeyId())
                .isEqualTo(
                        new Setting<>("id", "aws.credentials.provider.role.provider.role.provider.basic.accesskeyid"));
    }

    @Test
    void asksForWhatTheChosenCredentialsProviderNeeds() {
        String provider = AWSConfigConstants.AWS_CREDENTIALS_PROVIDER;

        assertThatThrownBy(() -> client(Map.of(provider, "BASIC", AWSConfigConstants.AWS_SESSION_TOKEN, "token")))
                .hasMessageContaining("aws.credentials.provider.basic.accesskeyid is missing. It is needed where "
                        + "aws.credentials.provider is BASIC. Set it.")
                .hasMessageContaining("aws.credentials.provider.basic.secretkey is missing.")
                .hasMessageNotContaining("role.arn");
        assertThatThrownBy(() -> client(Map.of(provider, "ASSUME_ROLE")))
                .hasMessageContaining("aws.credentials.provider.role.arn is missing.");
        assertThatThrownBy(() -> client(Map.of(provider, "CUSTOM")))
                .hasMessageContaining("aws.credentials.provider.custom.class is missing.");
        assertThatCode(() -> client(Map.of(provider, "WEB_IDENTITY_TOKEN"))).doesNotThrowAnyException();
    }

    @Test
    void printsNoValueOfAnyProperty() {
        assertThat(client(Map.of(
                                AWSConfigConstants.AWS_SECRET_ACCESS_KEY,
                                "canary",
                                AWSConfigConstants.AWS_ACCESS_KEY_ID,
                                "canary",
                                "of.the.users",
                                "canary"))
                        .toString())
                .startsWith("DynamoDbClientOptions")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500", "1500ms", "1500 ms"})
    void theDiscoveryIntervalIsADurationInSpiteOfItsName(String text) {
        Configuration configuration = new Configuration();
        configuration.setString("flink.shard.discovery.intervalmillis", text);

        assertThat(configuration.get(DynamodbStreamsSourceConfigConstants.SHARD_DISCOVERY_INTERVAL))
                .isEqualTo(Duration.ofMillis(1500));
    }

    /** Apache's jar with classes of the same names may stand before ours on the class path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/apache/flink/connector/dynamodb/sink/DynamoDbSink.class",
                "io/connectorspec/dynamodb/sink/DynamoDbSinkRuntime.class"
            })
    void noClassOfTheConnectorLinksToTheSharedAwsClasses(String known) throws Exception {
        Path location = Path.of(Thread.currentThread()
                .getContextClassLoader()
                .loadClass(known.replace('/', '.').replace(".class", ""))
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(location)) {
            assertNoLink(location, known);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                assertNoLink(jar.getPath("/"), known);
            }
        }
    }

    private static void assertNoLink(Path root, String known) throws IOException {
        String shared = "org/apache/flink/connector/aws/";
        try (Stream<Path> files = Files.walk(root)) {
            List<String> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.toString().contains(shared))
                    .map(file -> bytes(file).contains(shared) ? "links: " + file : file.toString())
                    .toList();
            assertThat(classes).anyMatch(file -> file.endsWith(known)).noneMatch(file -> file.startsWith("links: "));
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
