/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.ItemKey;
import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.sink.table.CallOutcome;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Answer;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import io.connectorspec.dynamodb.sink.table.TableWrites;
import io.connectorspec.dynamodb.sink.table.WriteAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;

/**
 * A table in simulated time. Each request goes through a script that the test gives: what of it is applied,
 * and what the writer hears. It refuses by assertion what the real service would refuse, and what a writer
 * must never do: two requests under way for one key.
 */
final class SimulatedTable implements TableWrites {

    private static final KeySchema KEY = new KeySchema(List.of("id"));
    private static final int MOST_WRITES = 25;

    /** What happens to one request. */
    interface Script {
        Reply play(List<DynamoDbWriteRequest> batch);
    }

    /**
     * What happens to one request.
     *
     * @param applied what the table does with the request before the writer hears of it
     * @param outcome what the writer hears, or empty if the call ends with an exception of its own
     * @param millis when it hears it
     */
    record Reply(List<DynamoDbWriteRequest> applied, Optional<CallOutcome<WriteAnswer>> outcome, long millis) {}

    private final SimulatedTask task;
    private final Script script;
    private final Consumer<DynamoDbWriteRequest> onApply;
    private final Set<ItemKey> underWay = new HashSet<>();
    private final List<Integer> batchSizes = new ArrayList<>();
    private boolean closed;
    private int inFlight;
    private int mostInFlight;

    SimulatedTable(SimulatedTask task, Script script, Consumer<DynamoDbWriteRequest> onApply) {
        this.task = task;
        this.script = script;
        this.onApply = onApply;
    }

    /** A script that applies everything after 10 ms. */
    static Script writesEverything() {
        return batch -> written(batch, batch, 10);
    }

    static Reply written(List<DynamoDbWriteRequest> batch, List<DynamoDbWriteRequest> applied, long millis) {
        List<DynamoDbWriteRequest> undone = new ArrayList<>(batch);
        undone.removeAll(applied);
        return new Reply(applied, Optional.of(new Answer<>(new WriteAnswer(undone, OptionalDouble.empty()))), millis);
    }

    static Reply failed(FailureKind kind, List<DynamoDbWriteRequest> appliedAnyway, long millis) {
        return new Reply(appliedAnyway, Optional.of(new Failure<>(kind, "simulated " + kind, null)), millis);
    }

    @Override
    public CompletableFuture<CallOutcome<WriteAnswer>> batchWrite(List<DynamoDbWriteRequest> writes) {
        refuseIllegal(writes);
        batchSizes.add(writes.size());
        mostInFlight = Math.max(mostInFlight, ++inFlight);
        Reply reply = script.play(writes);
        CompletableFuture<CallOutcome<WriteAnswer>> answer = new CompletableFuture<>();
        task.after(reply.millis() / 2, () -> reply.applied().forEach(onApply));
        task.after(reply.millis(), () -> {
            inFlight--;
            writes.forEach(write -> underWay.remove(KEY.keyOf(write.getItem())));
            reply.outcome()
                    .ifPresentOrElse(
                            answer::complete,
                            () -> answer.completeExceptionally(new IllegalStateException("strange, on purpose")));
        });
        return answer;
    }

    private void refuseIllegal(List<DynamoDbWriteRequest> writes) {
        if (writes.isEmpty() || writes.size() > MOST_WRITES) {
            throw new AssertionError("A request has " + writes.size() + " writes");
        }
        for (DynamoDbWriteRequest write : writes) {
            if (!underWay.add(KEY.keyOf(write.getItem()))) {
                throw new AssertionError("Two writes of one key are under way, or in one request");
            }
        }
    }

    @Override
    public CompletableFuture<CallOutcome<KeySchema>> describeKey() {
        return CompletableFuture.completedFuture(new Answer<>(KEY));
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    int inFlight() {
        return inFlight;
    }

    int mostInFlight() {
        return mostInFlight;
    }

    List<Integer> batchSizes() {
        return Collections.unmodifiableList(batchSizes);
    }
}
