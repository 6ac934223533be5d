/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectClusterClient;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows is what is compiled and run here. */
class ReadmeTest {

    /** The AWS SDK's own ways to tell every client where to go and as whom, so that the jobs stay as they are shown. */
    private static final String SDK_ENDPOINT = "aws.endpointUrl";

    private static final List<String> SDK_CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private static final String DOCUMENTED_STREAM =
            "arn:aws:dynamodb:us-east-1:1231231230:table/test/stream/2024-04-11T07:14:19.380";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    @AfterEach
    void forgetTheEndpoint() {
        System.clearProperty(SDK_ENDPOINT);
        SDK_CREDENTIALS.forEach(System::clearProperty);
    }

    @ParameterizedTest
    @CsvSource({
        "java, src/main/java/io/connectorspec/examples/first/FirstJob.java",
        "java, src/main/java/io/connectorspec/examples/first/FirstStreamJob.java",
        "yaml, src/main/connector-spec/orders.yaml"
    })
    void showsTheFileAsItIs(String language, String file) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String source = Files.readString(Path.of(file));
        String withoutLicense = source.startsWith("/*") ? source.substring(source.indexOf("*/") + 3) : source;

        assertThat(readme).contains("```" + language + "\n" + withoutLicense + "```\n");
    }

    @Test
    void theFirstJobWritesItsTable() throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            endpoint.createTable(TableDefinition.withKey("my-dynamodb-table", "key", ItemType.S));
            System.setProperty(SDK_ENDPOINT, endpoint.uri().toString());

            FirstJob.main(new String[0]);

            assertThat(endpoint.table("my-dynamodb-table").items())
                    .containsExactlyInAnyOrder(
                            Item.of("key", "apple").with("length", 5),
                            Item.of("key", "banana").with("length", 6),
                            Item.of("key", "cherry").with("length", 6));
        }
    }

    @Test
    void theFirstBeanJobWritesItsTable() throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
            endpoint.createTable(TableDefinition.withKey("my-dynamodb-table", "key", ItemType.S));
            System.setProperty(SDK_ENDPOINT, endpoint.uri().toString());

            FirstBeanJob.main(new String[0]);

            assertThat(endpoint.table("my-dynamodb-table").items())
                    .containsExactlyInAnyOrder(
                            Item.of("key", "apple").with("pieces", 3),
                            Item.of("key", "banana").with("pieces", 5));
        }
    }

    @Test
    void theFirstStreamJobPrintsWhatChangesInItsTable(@InjectClusterClient ClusterClient<?> cluster) throws Exception {
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start();
                PrintedLines printed = new PrintedLines(Pattern.compile(" of \\{id="))) {
            Table table = endpoint.createTable(TableDefinition.withKey("test", "id", ItemType.S));
            endpoint.streams().enable("test", StreamViewType.KEYS_ONLY, DOCUMENTED_STREAM);
            table.put(Item.of("id", "apple"));
            table.delete(Item.of("id", "apple"));
            System.setProperty(SDK_ENDPOINT, endpoint.uri().toString());
            SDK_CREDENTIALS.forEach(key -> System.setProperty(key, "any"));

            CompletableFuture<Void> job = CompletableFuture.runAsync(ReadmeTest::runFirstStreamJob);

            assertThat(printed.next(PATIENCE)).endsWith("INSERT of {id=AttributeValue(S=apple)}");
            assertThat(printed.next(PATIENCE)).endsWith("REMOVE of {id=AttributeValue(S=apple)}");
            cluster.cancel(running(cluster)).get();
            assertThat(job)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withStackTraceContaining("JobCancellationException");
            assertThat(printed.left()).isEmpty();
        }
    }

    private static JobID running(ClusterClient<?> cluster) throws Exception {
        return cluster.listJobs().get().stream()
                .filter(job -> job.getJobState() == JobStatus.RUNNING)
                .map(JobStatusMessage::getJobId)
                .findAny()
                .orElseThrow();
    }

    private static void runFirstStreamJob() {
        try {
            FirstStreamJob.main(new String[0]);
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }
}
