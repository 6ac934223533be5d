/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.sink.SimulatedTable.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A real writer over a simulated task and table. The table plays its scripts in turn, one per request, and
 * then writes everything. Elements are write requests themselves.
 */
final class WriterUnderTest {

    private UnaryOperator<DynamoDbWriteRequest> conversion = request -> request;

    final SimulatedTask task = new SimulatedTask();
    final TestWriterContext context = new TestWriterContext(task, task);
    final List<DynamoDbWriteRequest> applied = new ArrayList<>();
    final ArrayDeque<SimulatedTable.Script> scripts = new ArrayDeque<>();
    private SimulatedTable.Script fallback = SimulatedTable.writesEverything();
    final SimulatedTable table = new SimulatedTable(task, this::play, applied::add);
    final DynamoDbSinkWriter<DynamoDbWriteRequest> writer;

    WriterUnderTest(TestSinkSettings settings) {
        this(settings, ordered(), List.of());
    }

    WriterUnderTest(
            TestSinkSettings settings, KeyRules rules, List<BufferedRequestState<DynamoDbWriteRequest>> restored) {
        ElementConverter<DynamoDbWriteRequest, DynamoDbWriteRequest> converter =
                (request, context) -> conversion.apply(request);
        this.writer = DynamoDbSinkWriter.open(
                converter, settings, rules, new WriterEnvironment(context, table, task, new Random(7)), restored);
    }

    /** Rules that order by the attribute id and merge nothing. */
    static KeyRules ordered() {
        return new KeyRules(Optional.of(new KeySchema(List.of("id"))), Optional.empty(), true);
    }

    private Reply play(List<DynamoDbWriteRequest> batch) {
        SimulatedTable.Script script = scripts.poll();
        return (script == null ? fallback : script).play(batch);
    }

    /** Sets what the converter makes of elements. */
    WriterUnderTest converting(UnaryOperator<DynamoDbWriteRequest> other) {
        conversion = other;
        return this;
    }

    /** Sets the script that is played when no other is left. */
    WriterUnderTest otherwise(SimulatedTable.Script script) {
        fallback = script;
        return this;
    }

    /** Adds a script that is played the next times. */
    WriterUnderTest next(int times, SimulatedTable.Script script) {
        for (int i = 0; i < times; i++) {
            scripts.add(script);
        }
        return this;
    }

    void write(DynamoDbWriteRequest... requests) throws Exception {
        for (DynamoDbWriteRequest request : requests) {
            writer.write(request, null);
        }
    }

    /** Gives what the writer would store now. */
    List<DynamoDbWriteRequest> snapshot() throws Exception {
        writer.flush(false);
        return writer.snapshotState(1).stream()
                .flatMap(state -> state.getBufferedRequestEntries().stream())
                .map(RequestEntryWrapper::getRequestEntry)
                .toList();
    }

    static DynamoDbWriteRequest put(String id, int version) {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(Map.of(
                        "id", AttributeValue.fromS(id), "version", AttributeValue.fromN(Integer.toString(version))))
                .build();
    }

    static DynamoDbWriteRequest delete(String id) {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.DELETE)
                .setItem(Map.of("id", AttributeValue.fromS(id)))
                .build();
    }

    /** Gives puts of as many different items. */
    static DynamoDbWriteRequest[] puts(int count) {
        DynamoDbWriteRequest[] puts = new DynamoDbWriteRequest[count];
        for (int i = 0; i < count; i++) {
            puts[i] = put("item " + i, 0);
        }
        return puts;
    }

    static BufferedRequestState<DynamoDbWriteRequest> state(DynamoDbWriteRequest... requests) {
        return new BufferedRequestState<>(List.of(requests).stream()
                .map(request -> new RequestEntryWrapper<>(request, 0))
                .toList());
    }
}
