/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import io.connectorspec.dynamodb.sink.buffer.WriteBuffer;
import io.connectorspec.dynamodb.sink.table.TableWrites;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
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

    private final ElementConverter<InputT, DynamoDbWriteRequest> converter;
    private final WriteJudge judge;
    private final FailedRecords failedRecords;
    private final BatchingWriter batching;
    private final TableWrites table;

    private DynamoDbSinkWriter(
            ElementConverter<InputT, DynamoDbWriteRequest> converter,
            WriteJudge judge,
            FailedRecords failedRecords,
            BatchingWriter batching,
            TableWrites table) {
        this.converter = converter;
        this.judge = judge;
        this.failedRecords = failedRecords;
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
        WriterParts parts = WriterParts.make(settings, rules, environment);
        parts.failedRecords().open(environment.context());
        WriteJudge judge = new WriteJudge(settings, rules, environment.clock());
        List<PendingWrite> waiting = restored.stream()
                .flatMap(state -> state.getBufferedRequestEntries().stream())
                .flatMap(wrapper -> accepted(wrapper.getRequestEntry(), judge, parts.failedRecords()).stream())
                .toList();
        if (restored.size() > 1 && !waiting.isEmpty()) {
            LOG.warn(
                    "Writes that waited for table '{}' were restored with another parallelism than they were stored"
                            + " with. Older writes may reach the table after newer ones of their keys.",
                    settings.tableName().value());
        }
        BatchingWriter batching = parts.writer(settings, environment, waiting);
        converter.open(environment.context());
        return new DynamoDbSinkWriter<>(converter, judge, parts.failedRecords(), batching, environment.table());
    }

    private static Optional<PendingWrite> accepted(
            DynamoDbWriteRequest request, WriteJudge judge, FailedRecords failedRecords) {
        try {
            return Optional.of(judge.accept(request));
        } catch (InvalidRequestException problem) {
            failedRecords.refuse(Reason.INVALID, request, problem);
            return Optional.empty();
        }
    }

    @Override
    public void write(InputT element, Context context) throws IOException, InterruptedException {
        Optional<PendingWrite> write = converted(element, context);
        if (write.isPresent()) {
            batching.write(write.get(), context);
        }
    }

    private Optional<PendingWrite> converted(InputT element, Context context) {
        Reason reason = Reason.NOT_CONVERTED;
        try {
            DynamoDbWriteRequest request = converter.apply(element, context);
            reason = Reason.INVALID;
            return Optional.of(judge.accept(request));
        } catch (InvalidRequestException problem) {
            failedRecords.refuse(reason, element, problem);
        } catch (AttributeException problem) {
            failedRecords.refuse(reason, element, judge.refusal(problem));
        }
        return Optional.empty();
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
        try {
            failedRecords.close();
        } finally {
            table.close();
        }
    }
}
