/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.attribute.ItemSize;
import io.connectorspec.dynamodb.sink.ServiceFaults.Fate;
import io.connectorspec.dynamodb.sink.ServiceFaults.Fault;
import io.connectorspec.dynamodb.sink.buffer.WriteSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The AWS client of one writer in simulated time. It refuses by assertion what the service would refuse and what
 * a writer must never do, lets {@link ServiceFaults} decide about each request, and counts for {@link Tally}.
 */
final class SimulatedService implements DynamoDbAsyncClient {

    private static final long MOST_REQUEST_BYTES = 16L * 1024 * 1024;

    private final SimulationPlan plan;
    private final SimulatedTask task;
    private final ServiceFaults faults;
    private final Consumer<DynamoDbWriteRequest> onApply;
    private final Tally tally;
    private final Set<List<Object>> underWay = new HashSet<>();
    private final Map<Integer, Runnable> effectsUnderWay = new HashMap<>();
    private int requests;
    private boolean closed;

    SimulatedService(
            SimulationPlan plan,
            SimulatedTask task,
            ServiceFaults faults,
            Tally tally,
            Consumer<DynamoDbWriteRequest> onApply) {
        this.plan = plan;
        this.task = task;
        this.faults = faults;
        this.tally = tally;
        this.onApply = onApply;
    }

    @Override
    public CompletableFuture<BatchWriteItemResponse> batchWriteItem(BatchWriteItemRequest request) {
        assertThat(closed).as("the client is closed").isFalse();
        List<DynamoDbWriteRequest> batch = request.requestItems().get(plan.table()).stream()
                .map(SimulatedService::fromSdk)
                .toList();
        refuseIllegal(batch);
        tally.sent(batch, task.getCurrentProcessingTime());
        Fate fate = faults.decide(batch);
        if (fate.throwsAtOnce()) {
            hear(batch, fate);
            throw fate.failure();
        }
        int number = requests++;
        Set<DynamoDbWriteRequest> effect = fate.applied();
        effectsUnderWay.put(number, () -> effect.forEach(onApply));
        CompletableFuture<BatchWriteItemResponse> answer = new CompletableFuture<>();
        task.after(fate.millis() / 2, () -> takeEffect(number));
        task.after(fate.millis(), () -> {
            hear(batch, fate);
            if (fate.fault().isAnswer()) {
                answer.complete(response(request, batch, fate));
            } else if (fate.fault() == Fault.NO_ANSWER) {
                answer.complete(null);
            } else {
                answer.completeExceptionally(fate.failure());
            }
        });
        return answer;
    }

    private void hear(List<DynamoDbWriteRequest> batch, Fate fate) {
        batch.forEach(write -> underWay.remove(plan.keyOf(write)));
        tally.answered(batch, fate);
    }

    private void takeEffect(int number) {
        Runnable effect = effectsUnderWay.remove(number);
        if (effect != null) {
            effect.run();
        }
    }

    /** Lets some of what is under way take effect yet, as the caller's process ends. */
    void callerDies() {
        for (Integer number : List.copyOf(effectsUnderWay.keySet())) {
            if (faults.reachesTheTable()) {
                takeEffect(number);
            }
        }
    }

    private BatchWriteItemResponse response(
            BatchWriteItemRequest request, List<DynamoDbWriteRequest> batch, Fate fate) {
        List<WriteRequest> undone = batch.stream()
                .filter(write -> !fate.applied().contains(write))
                .map(write -> toSdk(faults.asTheServiceSpellsIt(write)))
                .toList();
        BatchWriteItemResponse.Builder response = BatchWriteItemResponse.builder()
                .unprocessedItems(undone.isEmpty() ? Map.of() : Map.of(plan.table(), undone));
        if (request.returnConsumedCapacity() != null) {
            response.consumedCapacity(ConsumedCapacity.builder()
                    .capacityUnits(plan.consumed(fate.applied()))
                    .build());
        }
        return response.build();
    }

    private void refuseIllegal(List<DynamoDbWriteRequest> batch) {
        assertThat(batch.size())
                .as("writes in a request")
                .isBetween(1, plan.settings().maxBatchSize().value());
        long bytes = batch.stream().mapToLong(RequestSize::of).sum();
        long most = batch.size() == 1
                ? MOST_REQUEST_BYTES
                : plan.settings().maxBatchSizeInBytes().value();
        assertThat(bytes).as("bytes of a request").isLessThanOrEqualTo(most);
        for (DynamoDbWriteRequest write : batch) {
            if (ItemSize.of(write.getItem()) > ItemSize.SERVICE_LIMIT) {
                throw new AssertionError("An item is sent that the service cannot store");
            }
            if (write.getType() == DynamoDbWriteRequestType.DELETE
                    && write.getItem().size() != plan.keyAttributes().size()) {
                throw new AssertionError(
                        "A delete has more than the key: " + write.getItem().keySet());
            }
            if (!underWay.add(plan.keyOf(write))) {
                throw new AssertionError("Two writes of one key are under way, or in one request");
            }
        }
    }

    @Override
    public CompletableFuture<DescribeTableResponse> describeTable(DescribeTableRequest request) {
        List<KeySchemaElement> elements = new ArrayList<>();
        for (String attribute : plan.keyAttributes()) {
            // The sort key first: nobody may rely on the order.
            elements.add(
                    0,
                    KeySchemaElement.builder()
                            .attributeName(attribute)
                            .keyType(elements.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                            .build());
        }
        return CompletableFuture.completedFuture(DescribeTableResponse.builder()
                .table(table -> table.keySchema(elements))
                .build());
    }

    /** Gives the write units that a write is estimated to use. */
    static long unitsOf(DynamoDbWriteRequest write) {
        return write.getType() == DynamoDbWriteRequestType.PUT ? WriteSize.unitsOf(ItemSize.of(write.getItem())) : 1;
    }

    private static DynamoDbWriteRequest fromSdk(WriteRequest write) {
        boolean put = write.putRequest() != null;
        return DynamoDbWriteRequest.builder()
                .setType(put ? DynamoDbWriteRequestType.PUT : DynamoDbWriteRequestType.DELETE)
                .setItem(put ? write.putRequest().item() : write.deleteRequest().key())
                .build();
    }

    private static WriteRequest toSdk(DynamoDbWriteRequest write) {
        return write.getType() == DynamoDbWriteRequestType.PUT
                ? WriteRequest.builder()
                        .putRequest(put -> put.item(write.getItem()))
                        .build()
                : WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(write.getItem()))
                        .build();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String serviceName() {
        return "simulated";
    }

    @Override
    public void close() {
        closed = true;
    }
}
