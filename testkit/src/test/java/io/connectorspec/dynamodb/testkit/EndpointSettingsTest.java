/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.ArnScope;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class EndpointSettingsTest {
    private static final String GIVEN_ARN =
            "arn:aws-cn:dynamodb:cn-north-1:1231231230:table/test/stream/2024-04-11T07:14:19.380";

    private DynamoDbEndpoint endpoint;
    private DynamoDbClient client;
    private DynamoDbStreamsClient streams;

    @BeforeEach
    void start() {
        endpoint = DynamoDbEndpoint.start(EndpointSettings.standard()
                .onClock(new DrivenTime(Instant.parse("2026-03-01T12:00:00Z")))
                .inRegion("eu-west-1")
                .inAccount("123456789012"));
        endpoint.createTable(TableDefinition.withKey("test", "id", ItemType.S));
        client = SdkClients.sync(endpoint);
        streams = SdkClients.streams(endpoint);
    }

    @AfterEach
    void close() {
        client.close();
        streams.close();
        endpoint.close();
    }

    private Record onlyRecord(TableStream stream) {
        String shard = stream.shards().get(0).id();
        String iterator = streams.getShardIterator(request -> request.streamArn(stream.arn())
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return streams.getRecords(request -> request.shardIterator(iterator))
                .records()
                .get(0);
    }

    @Test
    void namesItsRegionAndAccountInEveryArn() {
        TableStream stream = endpoint.streams().enable("test", StreamViewType.KEYS_ONLY);
        endpoint.table("test").put(Item.of("id", "a"));

        String table = "arn:aws:dynamodb:eu-west-1:123456789012:table/test";
        var description =
                client.describeTable(request -> request.tableName("test")).table();
        assertThat(description.tableArn()).isEqualTo(table);
        assertThat(description.latestStreamArn()).isEqualTo(table + "/stream/2026-03-01T12:00:00.000");
        assertThat(onlyRecord(stream).awsRegion()).isEqualTo("eu-west-1");
    }

    @Test
    void namesTheTableOfTheRequestInScriptedThrottling() {
        endpoint.faults().onAny().inject(Fault.throttling());

        assertThatThrownBy(() ->
                        client.putItem(request -> request.tableName("test").item(Map.of("id", SdkClients.text("a")))))
                .isInstanceOfSatisfying(
                        ThrottlingException.class,
                        e -> assertThat(e.throttlingReasons().get(0).resource())
                                .isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/test"));
    }

    @Test
    void givesAStreamTheArnThatATestNeeds() {
        TableStream stream = endpoint.streams().enable("test", StreamViewType.KEYS_ONLY, GIVEN_ARN);
        endpoint.table("test").put(Item.of("id", "a"));

        var description =
                client.describeTable(request -> request.tableName("test")).table();
        assertThat(description.latestStreamArn()).isEqualTo(GIVEN_ARN);
        assertThat(description.latestStreamLabel()).isEqualTo("2024-04-11T07:14:19.380");
        assertThat(streams.listStreams().streams().get(0).streamArn()).isEqualTo(GIVEN_ARN);
        assertThat(onlyRecord(stream).awsRegion()).isEqualTo("cn-north-1");
        assertThat(endpoint.requests().matching(request -> request.names("test")))
                .hasSize(3);
    }

    @Test
    void refusesArnsThatAreNoneOfTheTable() {
        assertThatThrownBy(() -> endpoint.streams().enable("test", StreamViewType.KEYS_ONLY, "test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "arn:aws:dynamodb:eu-west-1:123456789012:table/test/stream/2026-01-31T12:00:00.000");
        String other = GIVEN_ARN.replace("table/test", "table/other");
        assertThatThrownBy(() -> endpoint.streams().enable("test", StreamViewType.KEYS_ONLY, other))
                .hasMessageContaining("not " + other);
        endpoint.streams().enable("test", StreamViewType.KEYS_ONLY, GIVEN_ARN);
        endpoint.streams().disable("test");
        assertThatThrownBy(() -> endpoint.streams().enable("test", StreamViewType.KEYS_ONLY, GIVEN_ARN))
                .hasMessageContaining("already");
    }

    @Test
    void refusesScopesThatNoArnCanHave() {
        assertThatThrownBy(() -> EndpointSettings.standard().inAccount("me"))
                .hasMessageContaining("account 'me'")
                .hasMessageContaining("[0-9]+");
        assertThatThrownBy(() -> EndpointSettings.standard().inRegion("")).hasMessageContaining("region ''");
        assertThatThrownBy(() -> new ArnScope("AWS", "eu-west-1", "1")).hasMessageContaining("partition 'AWS'");
    }
}
