/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.aws.OwnedClient;
import io.connectorspec.dynamodb.sink.state.WriterStateSerializer;
import io.connectorspec.dynamodb.sink.table.SdkTableWrites;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.FailedRecord;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;

/** One subtask of a simulated job from its start to its end: the real writer, its time, its client, and its history. */
final class SimulatedSubtask {

    private static final WriterStateSerializer SERIALIZER = new WriterStateSerializer();

    private final SimulationPlan plan;
    private final Random random;
    private final SimulatedTask task = new SimulatedTask();
    private final TestWriterContext context = new TestWriterContext(task, task);
    private final WriteHistory history = new WriteHistory();
    private final Tally tally;
    private final SimulatedService service;
    private final DynamoDbSinkWriter<StreamElement> writer;
    private final int restored;
    private StreamElement refusedElement;
    private boolean recordFailed;
    private boolean anyDropped;

    /**
     * Who wants to know what happens in a subtask.
     *
     * @param onApply is told of every write that reaches the table
     * @param onFault is told the name of everything that goes wrong
     */
    record Watcher(Consumer<DynamoDbWriteRequest> onApply, Consumer<String> onFault) {}

    /**
     * Starts a writer.
     *
     * @param states what checkpoints hold that this subtask goes on with
     */
    SimulatedSubtask(SimulationPlan plan, Random random, List<byte[]> states, Watcher watcher) throws IOException {
        this.plan = plan;
        this.random = random;
        this.tally = new Tally(plan, task.getCurrentProcessingTime());
        ServiceFaults faults = new ServiceFaults(plan, random, task, watcher.onFault());
        this.service = new SimulatedService(plan, task, faults, tally, write -> {
            history.applied(plan.keyOf(write), StreamElement.contentOf(write));
            watcher.onApply().accept(write);
        });
        List<BufferedRequestState<DynamoDbWriteRequest>> restoredStates = new ArrayList<>();
        for (byte[] state : states) {
            restoredStates.add(SERIALIZER.deserialize(SERIALIZER.getVersion(), state));
        }
        restoredStates.forEach(state -> requests(state).forEach(this::accept));
        restored = history.size();
        TestSinkSettings settings = plan.settingsWith(this::handle);
        SdkTableWrites table = new SdkTableWrites(
                new OwnedClient<>(service, List.of()),
                plan.table(),
                Duration.ofMillis(settings.requestTimeoutMS().value()),
                plan.reportsCapacity());
        KeyRules rules = new KeyResolution(settings, table, time -> {}, random).resolve(this);
        WriterEnvironment environment = new WriterEnvironment(context, table, task, random);
        this.writer = DynamoDbSinkWriter.open(
                (element, ignored) -> element.request(), settings, rules, environment, restoredStates);
    }

    /** Lets this subtask die one time in so many that it waits. */
    void dieWhileWaiting(int oneIn) {
        task.beforeYield(() -> {
            if (random.nextInt(oneIn) == 0) {
                throw new Died("CRASH_WHILE_WAITING");
            }
        });
    }

    /** The end of a process in the middle of something. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died(String where) {
            super(where);
        }
    }

    private void accept(DynamoDbWriteRequest write) {
        history.accept(plan.keyOf(write), plan.mergeKeyOf(write), StreamElement.contentOf(write));
    }

    private void handle(FailedRecord failed) {
        Reason reason = failed.reason();
        tally.handled(reason);
        if (failed.element().isPresent()) {
            refusedElement = (StreamElement) failed.element().get();
            boolean converted = refusedElement.kind() != StreamElement.Kind.NOT_CONVERTIBLE;
            assertThat(reason).isEqualTo(converted ? Reason.INVALID : Reason.NOT_CONVERTED);
            return;
        }
        DynamoDbWriteRequest write = failed.request().orElseThrow();
        assertThat(reason == Reason.REFUSED ? StreamElement.isBad(write) : plan.givesUp())
                .as("a good write is handed to the handler as %s", reason)
                .isTrue();
        history.dropped(plan.keyOf(write), StreamElement.contentOf(write));
        // One that is refused may have replaced a good one.
        anyDropped |= reason == Reason.GIVEN_UP || plan.mergeKeyOf(write) != null;
    }

    void write(StreamElement element) throws Exception {
        if (!element.kind().isAccepted()) {
            recordFailed = plan.failsForRecords();
            refusedElement = null;
            writer.write(element, null);
            assertThat(refusedElement).as("what the handler was given").isSameAs(element);
            return;
        }
        accept(element.request());
        writer.write(element, null);
    }

    void passTime(long millis) throws Exception {
        task.passTime(millis);
    }

    void runMails() throws Exception {
        task.runMails();
    }

    /** Does what Flink does before a barrier goes on. */
    void flush() throws Exception {
        long before = task.getCurrentProcessingTime();
        writer.flush(false);
        long most = plan.settings().checkpointDrainTime().value().toMillis() + ServiceFaults.longestRequest();
        assertThat(task.getCurrentProcessingTime() - before)
                .as("milliseconds before a checkpoint")
                .isLessThanOrEqualTo(most);
        tally.assertNothingUnderWay("A checkpoint starts");
    }

    /** Gives what a checkpoint stores, and checks it. */
    byte[] snapshot() throws IOException {
        tally.assertNothingUnderWay("The writer's state is taken");
        List<BufferedRequestState<DynamoDbWriteRequest>> states = writer.snapshotState(1);
        assertThat(states).hasSize(1);
        byte[] bytes = SERIALIZER.serialize(states.get(0));
        Map<Object, List<String>> contents = new HashMap<>();
        for (DynamoDbWriteRequest write : requests(SERIALIZER.deserialize(SERIALIZER.getVersion(), bytes))) {
            contents.computeIfAbsent(plan.keyOf(write), missing -> new ArrayList<>())
                    .add(StreamElement.contentOf(write));
        }
        history.assertStoredIn(contents);
        refuseFlippedBit(bytes);
        return bytes;
    }

    private void refuseFlippedBit(byte[] bytes) {
        byte[] damaged = bytes.clone();
        damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        try {
            SERIALIZER.deserialize(SERIALIZER.getVersion(), damaged);
        } catch (IOException refused) {
            return;
        }
        throw new AssertionError("State with a flipped bit is accepted");
    }

    /** Checks all that must hold while a writer is at rest. */
    void check() {
        if (task.hasMails()) {
            return;
        }
        tally.deadly().ifPresent(fault -> {
            throw new AssertionError("The job goes on after " + fault);
        });
        tally.compare(context, history.size());
        int underWay = plan.settings().maxInFlightRequests().value()
                * plan.settings().maxBatchSize().value();
        assertThat((int) context.gauge("waitingWrites"))
                .as("waitingWrites")
                .isLessThanOrEqualTo(Math.max(
                                restored,
                                2 * plan.settings().maxBufferedRequests().value())
                        + underWay);
    }

    /** Gives whether the job had to, or could, fail. */
    boolean mayFail() {
        return tally.deadly().isPresent() || tally.hasBadCredentials() || recordFailed || failsForWrites();
    }

    private boolean failsForWrites() {
        return plan.failsForRecords() && (plan.givesUp() || tally.hasRefusals());
    }

    boolean hasDropped() {
        return anyDropped;
    }

    /** Reads the input to its end. */
    void finish() throws Exception {
        writer.flush(true);
        check();
        tally.assertNothingUnderWay("The input ends");
        assertThat(context.gauge("waitingWrites"))
                .as("waitingWrites at the end")
                .isEqualTo(0);
        history.assertComplete();
        close();
    }

    /** Dies: what is under way may reach the table yet or not. */
    void die() {
        task.beforeYield(() -> {});
        service.callerDies();
        if (random.nextBoolean()) {
            close();
        }
    }

    private void close() {
        writer.close();
        assertThat(service.isClosed())
                .as("the client is closed with the writer")
                .isTrue();
    }

    private static List<DynamoDbWriteRequest> requests(BufferedRequestState<DynamoDbWriteRequest> state) {
        return state.getBufferedRequestEntries().stream()
                .map(RequestEntryWrapper::getRequestEntry)
                .toList();
    }
}
