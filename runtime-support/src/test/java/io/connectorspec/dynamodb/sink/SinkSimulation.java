/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static io.connectorspec.dynamodb.sink.SimulatedTable.failed;
import static io.connectorspec.dynamodb.sink.SimulatedTable.partOf;
import static io.connectorspec.dynamodb.sink.SimulatedTable.written;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.sink.state.WriterStateSerializer;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One run of the real writer against a simulated task and table, decided by a seed: random settings, writes,
 * pauses, faults, checkpoints and crashes. {@link WriteHistory} watches what reaches the table.
 */
final class SinkSimulation {

    private static final KeySchema KEY = new KeySchema(List.of("id"));
    private static final int KEYS = 12;
    private static final int WRITES = 400;
    private static final String[] SPELLINGS = {"%d", "%d.0", "%dE0", "0%d", "%d.00"};

    private final Random random;
    private final boolean merges;
    private final double faults;
    private final TestSinkSettings settings;
    private final SimulatedTask task = new SimulatedTask();
    private final WriteHistory history;
    private final List<Element> elements = new ArrayList<>();
    private final ElementConverter<Element, DynamoDbWriteRequest> converter = (element, context) -> request(element);
    private SimulatedTable table;
    private DynamoDbSinkWriter<Element> writer;
    private Checkpoint last = new Checkpoint(0, Optional.empty());
    private int crashes;

    /** An element of the stream, which the run writes as a put of its version, or as a delete. */
    record Element(int key, int version, boolean delete) {}

    /** Where the stream stood at a checkpoint, and the writer's state. */
    private record Checkpoint(int position, Optional<byte[]> state) {}

    SinkSimulation(long seed) {
        // Random alone begins alike for seeds that are neighbours: all of the first thousands said true first.
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.merges = random.nextBoolean();
        this.faults = random.nextInt(4) * 0.2;
        int maxBatch = 1 + random.nextInt(25);
        this.settings = new TestSinkSettings()
                .with("maxBatchSize", maxBatch)
                .with("maxInFlightRequests", 1 + random.nextInt(8))
                .with("maxBufferedRequests", maxBatch + 1 + random.nextInt(60))
                .with("maxTimeInBufferMS", 1L + random.nextInt(500))
                .with("maxBatchSizeInBytes", random.nextBoolean() ? 150L : 16L * 1024 * 1024)
                .with("retryMaxDelay", Duration.ofMillis(1 + random.nextInt(2_000)));
        this.history = new WriteHistory(merges);
    }

    /** Runs to the end and checks all that must hold. Gives how many times it crashed. */
    int run() throws Exception {
        for (int i = 0; i < WRITES; i++) {
            Element element = nextElement(i);
            elements.add(element);
            history.accept(key(element), content(element));
        }
        open();
        int position = 0;
        while (position < elements.size() || writer != null) {
            try {
                position = step(position);
            } catch (DynamoDbSinkException | SimulatedTask.MailFailedException failed) {
                position = crash();
            }
        }
        history.assertComplete();
        return crashes;
    }

    private int step(int position) throws Exception {
        int dice = random.nextInt(100);
        if (dice < 2) {
            checkpoint(position);
        } else if (dice < 3 && crashes < 5) {
            return crash();
        } else if (dice < 20) {
            task.passTime(random.nextInt(300));
        } else if (dice < 40) {
            task.runMails();
        } else if (position < elements.size()) {
            writer.write(elements.get(position), null);
            return position + 1;
        } else {
            writer.flush(true);
            writer.close();
            writer = null;
        }
        return position;
    }

    private void checkpoint(int position) throws Exception {
        writer.flush(false);
        if (table.inFlight() > 0) {
            throw new AssertionError("A checkpoint starts while requests are under way");
        }
        task.passTime(random.nextBoolean() ? 0 : 1_000);
        List<BufferedRequestState<DynamoDbWriteRequest>> states = writer.snapshotState(1);
        if (table.inFlight() > 0) {
            throw new AssertionError("A request started between the flush and the snapshot");
        }
        last = new Checkpoint(position, Optional.of(new WriterStateSerializer().serialize(states.get(0))));
        history.checkpoint();
    }

    private int crash() throws IOException {
        crashes++;
        task.crash();
        history.restore();
        open();
        return last.position();
    }

    private void open() throws IOException {
        table = new SimulatedTable(
                task, this::fate, write -> history.applied(KEY.keyOf(write.getItem()), content(write)));
        WriterEnvironment environment = new WriterEnvironment(new TestWriterContext(task, task), table, task, random);
        List<BufferedRequestState<DynamoDbWriteRequest>> states = new ArrayList<>();
        if (last.state().isPresent()) {
            states.add(new WriterStateSerializer().deserialize(2, last.state().get()));
        }
        KeyRules rules = new KeyRules(Optional.of(KEY), merges ? Optional.of(KEY) : Optional.empty(), true);
        writer = DynamoDbSinkWriter.open(converter, settings, rules, environment, states);
    }

    private SimulatedTable.Reply fate(List<DynamoDbWriteRequest> batch) {
        long millis = random.nextInt(50);
        if (random.nextDouble() >= faults) {
            return written(batch, partOf(batch, 1, random), millis);
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> written(batch, partOf(batch, 0.5, random), millis);
            case 3, 4 -> failed(FailureKind.THROTTLED, List.of(), millis);
            case 5 -> failed(FailureKind.TRANSIENT, List.of(), millis);
            case 6 -> failed(FailureKind.TRANSIENT, partOf(batch, 0.5, random), millis);
            case 7 -> failed(FailureKind.TIMED_OUT, partOf(batch, 1, random), 2_000);
            case 8 -> failed(FailureKind.TIMED_OUT, List.of(), 2_000);
            case 9 -> batch.size() > 1 ? failed(FailureKind.INVALID, List.of(), millis) : written(batch, batch, millis);
            case 10 -> failed(FailureKind.CREDENTIALS, List.of(), millis);
            default ->
                crashes < 5
                        ? new SimulatedTable.Reply(partOf(batch, 0.5, random), Optional.empty(), millis)
                        : written(batch, List.of(), millis);
        };
    }

    /** Makes no two deletes of a key in a row, so that every applied write can be told from its neighbours. */
    private Element nextElement(int version) {
        int key = random.nextInt(KEYS);
        boolean delete = random.nextInt(4) == 0 && !history.endsWithDelete(key(new Element(key, version, false)));
        return new Element(key, version, delete);
    }

    private DynamoDbWriteRequest request(Element element) {
        return DynamoDbWriteRequest.builder()
                .setType(element.delete() ? DynamoDbWriteRequestType.DELETE : DynamoDbWriteRequestType.PUT)
                .setItem(Map.of(
                        "id",
                                AttributeValue.fromN(
                                        SPELLINGS[element.version() % SPELLINGS.length].formatted(element.key())),
                        "version", AttributeValue.fromN(Integer.toString(element.version()))))
                .build();
    }

    private Object key(Element element) {
        return KEY.keyOf(Map.of("id", AttributeValue.fromN(Integer.toString(element.key()))));
    }

    private static String content(Element element) {
        return element.delete() ? WriteHistory.DELETED : Integer.toString(element.version());
    }

    private static String content(DynamoDbWriteRequest write) {
        return write.getType() == DynamoDbWriteRequestType.DELETE
                ? WriteHistory.DELETED
                : write.getItem().get("version").n();
    }
}
