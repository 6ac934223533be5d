/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.buffer.BatchLimits;
import io.connectorspec.dynamodb.sink.buffer.CongestionWindow;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.buffer.WriteBuffer;
import io.connectorspec.dynamodb.sink.table.TableWrites;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes elements to a table: converts and judges each, and hands it to the writer that batches, sends and
 * retries. What that one knows of a waiting write (key, attempts, place) stays inside; state holds requests.
 *
 * <p><b>What is promised.</b> Of all writes that reach one writer, the last write of each key is what the
 * table ends with, whatever throttling, partial answers, timeouts and restarts happen; {@link WriteBuffer}
 * has the proof for one run. After a restore, what was written since the checkpoint is written again, in
 * order. It is assumed that a request that the client gave up is applied before its retry is answered, or
 * never. With another parallelism than before, waiting writes go to any of the new writers, and may reach
 * the table after newer ones of their key.
 *
 * @param <InputT> the type of elements
 */
final class DynamoDbSinkWriter<InputT>
        implements StatefulSinkWriter<InputT, BufferedRequestState<DynamoDbWriteRequest>> {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoDbSinkWriter.class);

    /** The most bytes of a request on the wire (API reference, BatchWriteItem), less what is not writes. */
    private static final long MAX_REQUEST_BYTES = 16 * 1024 * 1024 - 4096;

    private final ElementConverter<InputT, DynamoDbWriteRequest> converter;
    private final WriteJudge judge;
    private final BatchingWriter batching;
    private final TableWrites table;

    private DynamoDbSinkWriter(
            ElementConverter<InputT, DynamoDbWriteRequest> converter,
            WriteJudge judge,
            BatchingWriter batching,
            TableWrites table) {
        this.converter = converter;
        this.judge = judge;
        this.batching = batching;
        this.table = table;
    }

    /**
     * Makes a writer.
     *
     * @param converter makes requests of elements; opened here
     * @param settings what the user decided
     * @param rules which attributes decide about order and merging
     * @param environment what the writer needs of the world
     * @param restored what waited when the checkpoint was taken, oldest first
     */
    static <InputT> DynamoDbSinkWriter<InputT> open(
            ElementConverter<InputT, DynamoDbWriteRequest> converter,
            SinkSettings settings,
            KeyRules rules,
            WriterEnvironment environment,
            Collection<BufferedRequestState<DynamoDbWriteRequest>> restored) {
        WriteJudge judge = new WriteJudge(settings, rules, environment.clock());
        List<PendingWrite> waiting = restored.stream()
                .flatMap(state -> state.getBufferedRequestEntries().stream())
                .map(wrapper -> judge.accept(wrapper.getRequestEntry()))
                .toList();
        if (restored.size() > 1 && !waiting.isEmpty()) {
            LOG.warn(
                    "Writes that waited for table '{}' were restored with another parallelism than they were stored"
                            + " with. Older writes may reach the table after newer ones of their keys.",
                    settings.tableName().value());
        }
        BatchingWriter batching = batching(settings, rules, environment, waiting);
        converter.open(environment.context());
        return new DynamoDbSinkWriter<>(converter, judge, batching, environment.table());
    }

    private static BatchingWriter batching(
            SinkSettings settings, KeyRules rules, WriterEnvironment environment, List<PendingWrite> waiting) {
        int maxBatchSize = settings.maxBatchSize().value();
        WriteBuffer buffer = new WriteBuffer(new BatchLimits(
                maxBatchSize, Math.min(settings.maxBatchSizeInBytes().value(), MAX_REQUEST_BYTES)));
        CongestionWindow window =
                new CongestionWindow(settings.maxInFlightRequests().value(), maxBatchSize);
        Nudge nudge = new Nudge();
        WakeUp wakeUp = new WakeUp(environment.context().getProcessingTimeService(), environment.clock(), nudge);
        SendGate gate = new SendGate(buffer, window, environment.clock(), wakeUp);
        BatchSender sender = new BatchSender(
                environment,
                gate,
                new RetryPolicy(settings, environment.clock(), environment.random()),
                new WriterMetrics(environment.context().metricGroup(), buffer, window),
                new BatchSender.ErrorReport(new UnprocessedWrites(rules.order()), new FailureText(settings)));
        BatchingWriter writer = new BatchingWriter(environment.context(), settings, gate, sender, waiting);
        nudge.writer = writer;
        return writer;
    }

    @Override
    public void write(InputT element, Context context) throws IOException, InterruptedException {
        batching.write(judge.accept(converter.apply(element, context)), context);
    }

    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        batching.flush(endOfInput);
    }

    @Override
    public List<BufferedRequestState<DynamoDbWriteRequest>> snapshotState(long checkpointId) {
        return batching.snapshotState(checkpointId).stream()
                .map(state -> new BufferedRequestState<>(state.getBufferedRequestEntries().stream()
                        .map(wrapper -> new RequestEntryWrapper<>(
                                wrapper.getRequestEntry().request(), wrapper.getSize()))
                        .toList()))
                .toList();
    }

    @Override
    public void close() {
        batching.close();
        table.close();
    }

    /** Ties the knot: the timer needs the writer, and the writer needs the gate that arms the timer. */
    private static final class Nudge implements WakeUp.Action {

        private BatchingWriter writer;

        @Override
        public void run() throws IOException, InterruptedException {
            writer.nudge();
        }
    }
}
