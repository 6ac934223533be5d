/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.DynamoDbEndpoint;
import io.connectorspec.dynamodb.testkit.DynamoDbEndpointExtension;
import io.connectorspec.dynamodb.testkit.EndpointSettings;
import io.connectorspec.dynamodb.testkit.fault.ConnectionFault;
import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.FaultMix;
import io.connectorspec.dynamodb.testkit.fault.FaultRule;
import io.connectorspec.dynamodb.testkit.fault.Gate;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.stream.Turnover;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.table.WriteLimit;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.tls.EndpointTls;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What the guide to testing shows, at work. */
class TestingGuideTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final DynamoDbEndpointExtension DYNAMO_DB = new DynamoDbEndpointExtension();

    private static DynamoDbAsyncClient client;

    private final DynamoDbEndpoint endpoint = DYNAMO_DB.endpoint();

    @BeforeAll
    static void openClient() {
        client = client(DYNAMO_DB.endpoint());
    }

    @AfterAll
    static void closeClient() {
        client.close();
    }

    @BeforeEach
    void createTable() {
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S).withStream(StreamViewType.NEW_IMAGE));
    }

    private static DynamoDbAsyncClient client(DynamoDbEndpoint endpoint) {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** Writes items in a batch and gives how many come back. */
    private int unprocessed(String table, String... ids) {
        List<WriteRequest> writes = List.of(ids).stream()
                .map(id -> WriteRequest.builder()
                        .putRequest(put -> put.item(Map.of("id", AttributeValue.fromS(id))))
                        .build())
                .toList();
        BatchWriteItemResponse answer =
                joined(client.batchWriteItem(request -> request.requestItems(Map.of(table, writes))));
        return answer.unprocessedItems().values().stream().mapToInt(List::size).sum();
    }

    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Test
    void throttlesByScript() {
        FaultRule rule = endpoint.faults()
                .on(Operation.BATCH_WRITE_ITEM)
                .table("orders")
                .times(3)
                .inject(Fault.throttling());

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> unprocessed("orders", "a")).isInstanceOf(ThrottlingException.class);
        }
        assertThat(unprocessed("orders", "a")).isZero();
        assertThat(rule.timesApplied()).isEqualTo(3);
    }

    @Test
    void throttlesByCapacity() {
        Table totals = endpoint.createTable(
                TableDefinition.withKey("totals", "id", ItemType.S).provisioned(5, 10));
        totals.capacity().limitAsTheServiceDoes();
        totals.capacity().limitKeysTo(WriteLimit.perSecond(2).withoutBurst());

        String[] ids = IntStream.range(0, 25).mapToObj(i -> "id-" + i).toArray(String[]::new);
        assertThat(unprocessed("totals", ids)).isBetween(1, 15);
        totals.capacity().limitTo(0);
        assertThatThrownBy(() -> unprocessed("totals", ids)).isInstanceOf(ProvisionedThroughputExceededException.class);
    }

    @Test
    void scriptsOtherFaults() {
        Item ann = Item.of("id", "ann");
        endpoint.faults().onAny().touching(ann).always().inject(Fault.unprocessedItem(ann));
        endpoint.faults().on(Operation.BATCH_WRITE_ITEM).skipping(1).inject(Fault.internalServerErrorAfterPart(0));
        endpoint.faults().on(Operation.LIST_TABLES).inject(Fault.reset(Moment.BEFORE_APPLYING));

        assertThat(unprocessed("orders", "ann", "bob")).isEqualTo(1);
        assertThatThrownBy(() -> unprocessed("orders", "cid", "dan")).isInstanceOf(DynamoDbException.class);
        assertThatThrownBy(() -> joined(client.listTables())).isInstanceOf(SdkClientException.class);
        assertThat(endpoint.table("orders").items())
                .containsExactlyInAnyOrder(Item.of("id", "bob"), Item.of("id", "dan"));
    }

    @Test
    void drawsFaultsFromASeed() {
        long seed = 42;
        endpoint.faults()
                .onAny()
                .withProbability(0.2, seed)
                .inject(FaultMix.throttling(seed).and(FaultMix.errors(seed)).and(FaultMix.brokenAnswers()));

        int failures = 0;
        for (int i = 0; i < 50; i++) {
            try {
                failures += unprocessed("orders", "id-" + i);
            } catch (RuntimeException e) {
                failures++;
            }
        }
        assertThat(failures).isPositive();
        assertThat(endpoint.faults().injected()).hasSizeBetween(failures, 25);
    }

    @Test
    void holdsRequestsUp() {
        Gate gate = new Gate();
        endpoint.faults().on(Operation.PUT_ITEM).inject(Fault.delay(Moment.BEFORE_APPLYING, gate));

        CompletableFuture<?> late =
                client.putItem(request -> request.tableName("orders").item(Map.of("id", AttributeValue.fromS("late"))));
        gate.awaitArrivals(1, PATIENCE);
        assertThat(endpoint.table("orders").items()).isEmpty();
        gate.open();

        joined(late);
        assertThat(endpoint.table("orders").itemCount()).isEqualTo(1);
    }

    @Test
    void scriptsTheShardsOfAStream() {
        TableStream stream = endpoint.stream("orders");
        ShardDescription first = stream.openShards().get(0);
        stream.split(first.id());
        stream.rotateAll();
        stream.turnOver(Turnover.splittingAfter(100));
        stream.listings().hideNewShards(3);
        stream.listings().tellNewlyEndedAsOpen(2);
        stream.listings().shuffle(7);

        IntStream.range(0, 500).forEach(i -> endpoint.table("orders").put(Item.of("id", "id-" + i)));
        assertThat(stream.shards()).hasSizeGreaterThan(5);
        assertThat(stream.children(first.id())).hasSize(2);
        assertThat(stream.records()).hasSize(500);
    }

    @Test
    void losesRecordsOfAStream() {
        TableStream stream = endpoint.stream("orders");
        String shard = stream.openShards().get(0).id();
        endpoint.table("orders").put(Item.of("id", "a"));
        stream.expireIterators();
        stream.trim(shard);
        stream.rotate(shard);
        stream.drop(shard);
        endpoint.streams().disable("orders");
        endpoint.streams().enable("orders", StreamViewType.NEW_AND_OLD_IMAGES);

        assertThat(stream.records()).isEmpty();
        assertThat(stream.shards()).hasSize(1);
        assertThat(endpoint.stream("orders").arn()).isNotEqualTo(stream.arn());
    }

    @Test
    void drivesTheClock() {
        DrivenTime time = new DrivenTime(Instant.parse("2026-03-01T12:00:00Z"));
        try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(time)) {
            Table orders = endpoint.createTable(
                    TableDefinition.withKey("orders", "id", ItemType.S).withStream(StreamViewType.KEYS_ONLY));
            orders.put(Item.of("id", "a"));
            time.advance(Duration.ofHours(23));
            assertThat(endpoint.stream("orders").records()).hasSize(1);
            time.advance(Duration.ofHours(1));
            assertThat(endpoint.stream("orders").records()).isEmpty();
        }
    }

    @Test
    void choosesArns() {
        DynamoDbEndpoint abroad = DynamoDbEndpoint.start(
                EndpointSettings.standard().inRegion("eu-west-1").inAccount("123456789012"));
        abroad.createTable(TableDefinition.withKey("test", "id", ItemType.S));
        TableStream stream = abroad.streams()
                .enable(
                        "test",
                        StreamViewType.NEW_IMAGE,
                        "arn:aws:dynamodb:us-east-1:1231231230:table/test/stream/2024-04-11T07:14:19.380");

        assertThat(stream.arn()).endsWith("2024-04-11T07:14:19.380");
        assertThat(abroad.table("test").identity().arn())
                .isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/test");
        abroad.close();
    }

    @Test
    void speaksTls(@TempDir Path folder) throws Exception {
        DynamoDbEndpoint secure =
                DynamoDbEndpoint.start(EndpointSettings.standard().overTls());
        Path trustStore = secure.tls().writeTrustStore(folder.resolve("trust.p12"));
        System.setProperty("javax.net.ssl.trustStore", trustStore.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", EndpointTls.TRUST_STORE_PASSWORD);
        secure.connections().fail(100, ConnectionFault.EXPIRED_CERTIFICATE);

        try (DynamoDbAsyncClient overTls = client(secure)) {
            assertThatThrownBy(() -> joined(overTls.listTables()))
                    .hasStackTraceContaining("CertificateExpiredException");
            secure.connections().clear();
            assertThat(joined(overTls.listTables()).tableNames()).isEmpty();
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
            secure.close();
        }
    }

    @Test
    void looksAtWhatHappened() {
        unprocessed("orders", "a", "b");
        unprocessed("orders", "a");

        List<LoggedRequest> batches = endpoint.requests().of(Operation.BATCH_WRITE_ITEM);
        List<AppliedWrite> writes = endpoint.requests().appliedWrites("orders");
        List<Item> items = endpoint.table("orders").items();

        assertThat(batches).extracting(batch -> batch.actions().size()).containsExactly(2, 1);
        assertThat(writes).hasSize(3);
        assertThat(items).hasSize(2);
    }
}
