/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.PATIENCE;
import static io.connectorspec.dynamodb.testkit.StreamedTable.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.fault.Fault;
import io.connectorspec.dynamodb.testkit.fault.FaultRule;
import io.connectorspec.dynamodb.testkit.fault.Gate;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;

/** The script of faults and the log of requests, for the operations on streams. */
class StreamFaultsTest {
    private StreamedTable table;

    @BeforeEach
    void start() {
        table = new StreamedTable();
        table.put("a", 1);
    }

    @AfterEach
    void close() {
        table.close();
    }

    private GetRecordsResponse readFromStart(String shardId) {
        return table.read(table.iterator(shardId, ShardIteratorType.TRIM_HORIZON));
    }

    static List<Arguments> errorsOfStreams() {
        return List.of(
                Arguments.of(Fault.limitExceeded(), LimitExceededException.class),
                Arguments.of(Fault.expiredIterator(), ExpiredIteratorException.class),
                Arguments.of(Fault.trimmedDataAccess(), TrimmedDataAccessException.class));
    }

    @ParameterizedTest
    @MethodSource("errorsOfStreams")
    void answersWithErrorsOfStreams(Fault fault, Class<? extends Exception> error) {
        FaultRule rule = table.endpoint.faults().on(Operation.GET_RECORDS).inject(fault);

        assertThatThrownBy(() -> readFromStart(table.onlyShard())).isInstanceOf(error);

        assertThat(rule.timesApplied()).isEqualTo(1);
        assertThat(readFromStart(table.onlyShard()).records()).hasSize(1);
    }

    @Test
    void throttlesEachOperationOnStreams() {
        String iterator = table.iterator(table.onlyShard(), ShardIteratorType.TRIM_HORIZON);
        for (Operation operation : List.of(
                Operation.LIST_STREAMS,
                Operation.DESCRIBE_STREAM,
                Operation.GET_SHARD_ITERATOR,
                Operation.GET_RECORDS)) {
            table.endpoint.faults().on(operation).inject(Fault.throttling());
        }

        assertRefused("ThrottlingException", "", () -> table.client.listStreams());
        assertRefused("ThrottlingException", "", () -> table.listedIds());
        assertRefused(
                "ThrottlingException", "", () -> table.iterator(table.onlyShard(), ShardIteratorType.TRIM_HORIZON));
        assertRefused("ThrottlingException", "", () -> table.read(iterator));
        assertThat(table.read(iterator).records()).hasSize(1);
    }

    @Test
    void strikesTheRequestsOfOneShard() {
        List<ShardDescription> children = table.stream().split(table.onlyShard());
        table.endpoint.faults().onAny().shard(children.get(0).id()).always().inject(Fault.limitExceeded());
        String struck = children.get(0).id();

        assertRefused("LimitExceededException", "", () -> table.iterator(struck, ShardIteratorType.TRIM_HORIZON));
        assertThat(readFromStart(children.get(1).id()).records()).isEmpty();
        assertThat(table.listedIds()).hasSize(3);
    }

    @Test
    void strikesTheStreamOfOneTable() {
        table.endpoint.createTable(
                TableDefinition.withKey("other", "id", ItemType.S).withStream(StreamViewType.KEYS_ONLY));
        String other = table.endpoint.stream("other").arn();
        table.endpoint.faults().onAny().table("other").always().inject(Fault.internalServerError());

        assertRefused(
                "InternalServerError", "", () -> table.client.describeStream(request -> request.streamArn(other)));
        assertThat(readFromStart(table.onlyShard()).records()).hasSize(1);
    }

    @Test
    void logsWhichTableAndShardWereRead() {
        String shard = table.onlyShard();
        readFromStart(shard);
        table.listedIds();

        List<LoggedRequest> requests = table.endpoint.requests().all();
        assertThat(requests)
                .extracting(LoggedRequest::operation)
                .containsExactly(Operation.GET_SHARD_ITERATOR, Operation.GET_RECORDS, Operation.DESCRIBE_STREAM);
        assertThat(requests).allMatch(request -> request.names("orders"));
        assertThat(requests)
                .extracting(request -> request.request().shard().orElse(""))
                .containsExactly(shard, shard, "");
    }

    @Test
    void holdsUpAReadUntilTheGateOpens() {
        Gate gate = new Gate();
        String iterator = table.iterator(table.onlyShard(), ShardIteratorType.TRIM_HORIZON);
        table.endpoint.faults().on(Operation.GET_RECORDS).inject(Fault.delay(Moment.BEFORE_APPLYING, gate));
        try (DynamoDbStreamsAsyncClient client = SdkClients.asyncStreams(table.endpoint)) {
            CompletableFuture<GetRecordsResponse> answer =
                    client.getRecords(request -> request.shardIterator(iterator));
            gate.awaitArrivals(1, PATIENCE);
            table.put("a", 2);
            gate.open();

            assertThat(answer)
                    .succeedsWithin(PATIENCE)
                    .satisfies(page -> assertThat(page.records()).hasSize(2));
        }
    }

    @Test
    void delaysByTheEndpointsClock() {
        FaultRule rule = table.endpoint
                .faults()
                .on(Operation.DESCRIBE_STREAM)
                .inject(Fault.delay(Moment.AFTER_APPLYING, Duration.ofMinutes(1)));
        try (DynamoDbStreamsAsyncClient client = SdkClients.asyncStreams(table.endpoint)) {
            String arn = table.stream().arn();
            CompletableFuture<?> held = client.describeStream(request -> request.streamArn(arn));
            rule.awaitApplied(1, PATIENCE);
            table.client.listStreams();
            table.time.advance(Duration.ofSeconds(59));
            table.client.listStreams();
            assertThat(held).isNotDone();
            table.time.advance(Duration.ofSeconds(1));

            assertThat(held).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void breaksAnswersOnTheirWay() {
        String iterator = table.iterator(table.onlyShard(), ShardIteratorType.TRIM_HORIZON);
        table.endpoint.faults().on(Operation.GET_RECORDS).inject(Fault.reset(Moment.BEFORE_APPLYING));
        table.endpoint.faults().on(Operation.GET_RECORDS).inject(Fault.wrongChecksum());

        assertThatThrownBy(() -> table.read(iterator)).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> table.read(iterator)).isInstanceOf(SdkClientException.class);
        assertThat(table.read(iterator).records()).hasSize(1);
    }
}
