/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;

/**
 * Flink's writer, with its decisions made by {@link SendGate} and its requests made by {@link BatchSender}.
 *
 * <p>A checkpoint freezes what waits: Flink first calls {@link #flush} and, perhaps after mails of other
 * operators, {@link #snapshotState}. A request that starts in between would be in neither the table nor the
 * checkpoint for certain, so none does.
 */
final class BatchingWriter extends AsyncSinkWriter<PendingWrite, PendingWrite> {

    /**
     * How much longer Flink waits for a request than the AWS client does. Flink's timeout sends the batch
     * again while the call may live on, so that two requests for one key would be under way. It must not
     * come first, and if it ever comes it fails the job, whose restart ends the call for good.
     */
    private static final long TIMEOUT_MARGIN_MS = 60_000;

    private final WriterEnvironment environment;
    private final SendGate gate;
    private final BatchSender sender;
    private final int maxWaiting;
    private final long patienceMillis;
    private final long drainMillis;

    BatchingWriter(
            WriterEnvironment environment,
            SinkSettings settings,
            SendGate gate,
            BatchSender sender,
            Collection<PendingWrite> restored) {
        super(passOn(), environment.context(), configuration(settings, gate), List.of(state(restored)), gate, gate);
        this.environment = environment;
        this.gate = gate;
        this.sender = sender;
        this.maxWaiting = settings.maxBufferedRequests().value();
        this.patienceMillis = settings.requestTimeoutMS().value();
        this.drainMillis = settings.checkpointDrainTime().value().toMillis();
        gate.armWakeUp();
    }

    /**
     * Takes a write, when there is room for it. A table that takes nothing at all must not keep the task thread
     * for ever, as checkpoint barriers need it too: when a write has waited for as long as a request may take, it
     * is let in beyond the limit. One at a time is, and never more than the limit once again.
     */
    @Override
    public void write(PendingWrite write, Context context) throws IOException, InterruptedException {
        gate.thaw();
        awaitRoom();
        gate.hideFullness(true);
        try {
            super.write(write, context);
        } finally {
            gate.hideFullness(false);
        }
    }

    private void awaitRoom() throws IOException, InterruptedException {
        if (!gate.isFull(maxWaiting)) {
            return;
        }
        long deadline = now() + patienceMillis;
        gate.hurry(true);
        try {
            nudge();
            while (gate.isFull(maxWaiting) && (now() < deadline || gate.isFull(2 * maxWaiting))) {
                yieldUntil(deadline);
                nudge();
            }
        } finally {
            gate.hurry(false);
        }
    }

    /**
     * Before a checkpoint, lets what waits be sent for a while, then nothing more, and awaits what is under way;
     * at the end of the input, sends everything.
     */
    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        if (!endOfInput) {
            drain();
            gate.freeze();
            super.flush(false);
            return;
        }
        gate.thaw();
        gate.finish(true);
        try {
            super.flush(true);
        } finally {
            gate.finish(false);
        }
    }

    private void drain() throws InterruptedException {
        long deadline = now() + drainMillis;
        gate.hurry(true);
        try {
            while (!gate.isIdle() && now() < deadline) {
                nudge();
                if (!gate.isIdle()) {
                    yieldUntil(deadline);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Could not send what waits before a checkpoint", problem);
        } finally {
            gate.hurry(false);
        }
    }

    /**
     * Lets one mail run, after a nudge. Until the deadline the wake-up sees to it that there is one; later,
     * Lemma 1 of the gate does, since writes wait and none can be sent.
     */
    private void yieldUntil(long deadline) throws InterruptedException {
        if (now() < deadline) {
            gate.wakeAt(deadline);
        }
        environment.context().getMailboxExecutor().yield();
    }

    private long now() {
        return environment.clock().relativeTimeMillis();
    }

    @Override
    public List<BufferedRequestState<PendingWrite>> snapshotState(long checkpointId) {
        List<BufferedRequestState<PendingWrite>> states = super.snapshotState(checkpointId);
        gate.thaw();
        return states;
    }

    /** Sends nothing more: timers may still fire between the end of the client and the end of the task. */
    @Override
    public void close() {
        gate.freeze();
        super.close();
    }

    /** Sends what should go now. Never waits. */
    void nudge() throws IOException, InterruptedException {
        gate.hideFullness(true);
        try {
            super.write(SendGate.NUDGE, null);
        } finally {
            gate.hideFullness(false);
        }
        gate.armWakeUp();
    }

    @Override
    protected void submitRequestEntries(List<PendingWrite> batch, ResultHandler<PendingWrite> handler) {
        sender.send(batch, handler);
    }

    @Override
    protected long getSizeInBytes(PendingWrite write) {
        return write.bytes();
    }

    private static ElementConverter<PendingWrite, PendingWrite> passOn() {
        return (write, context) -> write;
    }

    private static BufferedRequestState<PendingWrite> state(Collection<PendingWrite> writes) {
        return new BufferedRequestState<>(writes.stream()
                .map(write -> new RequestEntryWrapper<>(write, write.bytes()))
                .toList());
    }

    /** Leaves the limits of requests and items to the gate and the judge, by setting Flink's out of reach. */
    private static AsyncSinkWriterConfiguration configuration(SinkSettings settings, SendGate gate) {
        int maxBuffered = settings.maxBufferedRequests().value();
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(maxBuffered - 1)
                .setMaxBatchSizeInBytes(Long.MAX_VALUE)
                .setMaxInFlightRequests(settings.maxInFlightRequests().value())
                .setMaxBufferedRequests(maxBuffered)
                .setMaxTimeInBufferMS(settings.maxTimeInBufferMS().value())
                .setMaxRecordSizeInBytes(Long.MAX_VALUE)
                .setRequestTimeoutMS(settings.requestTimeoutMS().value() + TIMEOUT_MARGIN_MS)
                .setFailOnTimeout(true)
                .setRateLimitingStrategy(gate)
                .build();
    }
}
