/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import io.connectorspec.dynamodb.aws.OwnedClient;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Answer;
import io.connectorspec.dynamodb.source.calls.StreamOutcome.Refusal;
import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.apache.flink.util.clock.Clock;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;

/** The source's calls over the AWS SDK. Nothing else of the source builds or reads the SDK's requests. */
public final class SdkStreamCalls implements StreamCalls {

    private final OwnedClient<DynamoDbStreamsAsyncClient> client;
    private final String streamArn;
    private final Clock clock;

    /**
     * Takes what is needed for the calls.
     *
     * @param client makes one attempt per call; it is closed with this object
     * @param streamArn the ARN of the stream
     * @param clock tells the time where an answer has none
     */
    public SdkStreamCalls(OwnedClient<DynamoDbStreamsAsyncClient> client, String streamArn, Clock clock) {
        this.client = client;
        this.streamArn = streamArn;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> shards(Optional<String> afterShardId) {
        DescribeStreamRequest request = DescribeStreamRequest.builder()
                .streamArn(streamArn)
                .exclusiveStartShardId(afterShardId.orElse(null))
                .build();
        return outcome(() -> client.client().describeStream(request), this::page);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardPage>> childrenOf(String parentShardId) {
        DescribeStreamRequest request = DescribeStreamRequest.builder()
                .streamArn(streamArn)
                .shardFilter(filter -> filter.type(ShardFilterType.CHILD_SHARDS).shardId(parentShardId))
                .build();
        return outcome(() -> client.client().describeStream(request), this::page);
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardIterator>> open(String shardId, StartingPosition position) {
        GetShardIteratorRequest request = GetShardIteratorRequest.builder()
                .streamArn(streamArn)
                .shardId(shardId)
                .shardIteratorType(position.getShardIteratorType())
                .sequenceNumber((String) position.getStartingMarker())
                .build();
        return outcome(
                () -> client.client().getShardIterator(request),
                response -> new ShardIterator(response.shardIterator(), serviceTime(response)));
    }

    @Override
    public CompletableFuture<StreamOutcome<ShardRead>> read(String iterator) {
        GetRecordsRequest request =
                GetRecordsRequest.builder().shardIterator(iterator).build();
        return outcome(() -> client.client().getRecords(request), this::shardRead);
    }

    @Override
    public void close() {
        client.close();
    }

    private static <R, T> CompletableFuture<StreamOutcome<T>> outcome(
            Supplier<CompletableFuture<R>> call, Function<R, T> reader) {
        CompletableFuture<R> response;
        try {
            response = call.get();
        } catch (RuntimeException problem) {
            return CompletableFuture.completedFuture(new Refusal<>(StreamFailures.of(problem)));
        }
        return response.handle((answer, problem) -> {
            if (problem != null) {
                return new Refusal<>(StreamFailures.of(problem));
            }
            try {
                return new Answer<>(reader.apply(answer));
            } catch (RuntimeException unreadable) {
                return new Refusal<>(StreamFailures.of(unreadable));
            }
        });
    }

    private ShardPage page(DescribeStreamResponse response) {
        return new ShardPage(
                response.streamDescription().shards().stream()
                        .map(SdkStreamCalls::node)
                        .toList(),
                Optional.ofNullable(response.streamDescription().lastEvaluatedShardId()),
                response.streamDescription().streamStatus() == StreamStatus.DISABLED,
                serviceTime(response));
    }

    private static ShardNode node(Shard shard) {
        boolean closed = shard.sequenceNumberRange() != null
                && shard.sequenceNumberRange().endingSequenceNumber() != null;
        return new ShardNode(shard.shardId(), Optional.ofNullable(shard.parentShardId()), closed);
    }

    private ShardRead shardRead(GetRecordsResponse response) {
        return new ShardRead(
                RecordPage.of(response.records()),
                Optional.ofNullable(response.nextShardIterator()),
                header(response, "Content-Length").map(Long::valueOf).orElse(0L),
                serviceTime(response));
    }

    private Instant serviceTime(SdkResponse response) {
        try {
            return header(response, "Date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                    .orElseGet(this::localTime);
        } catch (DateTimeException noDate) {
            return localTime();
        }
    }

    private Instant localTime() {
        return Instant.ofEpochMilli(clock.absoluteTimeMillis());
    }

    private static Optional<String> header(SdkResponse response, String name) {
        return Optional.ofNullable(response.sdkHttpResponse()).flatMap(http -> http.firstMatchingHeader(name));
    }
}
