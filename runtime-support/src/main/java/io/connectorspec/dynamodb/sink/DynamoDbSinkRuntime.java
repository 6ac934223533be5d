/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.aws.DynamoDbClients;
import io.connectorspec.dynamodb.sink.state.WriterStateSerializer;
import io.connectorspec.dynamodb.sink.table.SdkTableWrites;
import io.connectorspec.dynamodb.sink.table.TableWrites;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.clock.SystemClock;

/**
 * What stands behind the public sink class: makes writers from a converter and settings, and connects them to
 * the real clock, random source and AWS client.
 *
 * @param <InputT> the type of elements
 */
public final class DynamoDbSinkRuntime<InputT> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ElementConverter<InputT, DynamoDbWriteRequest> elementConverter;
    private final SinkSettings settings;

    /**
     * Takes what makes a sink.
     *
     * @param elementConverter makes write requests of elements
     * @param settings what the user decided
     */
    public DynamoDbSinkRuntime(ElementConverter<InputT, DynamoDbWriteRequest> elementConverter, SinkSettings settings) {
        this.elementConverter = elementConverter;
        this.settings = settings;
    }

    /**
     * Makes a writer that starts empty.
     *
     * @throws IOException if this thread is interrupted while the table is asked for its key
     * @throws org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException if the table is not there or
     *     cannot be asked
     */
    public StatefulSinkWriter<InputT, BufferedRequestState<DynamoDbWriteRequest>> createWriter(
            WriterInitContext context) throws IOException {
        return restoreWriter(context, List.of());
    }

    /**
     * Makes a writer that starts with the writes of a checkpoint.
     *
     * @param states what {@link #getWriterStateSerializer} read
     * @throws IOException as {@link #createWriter}
     */
    public StatefulSinkWriter<InputT, BufferedRequestState<DynamoDbWriteRequest>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<DynamoDbWriteRequest>> states)
            throws IOException {
        TableWrites table = new SdkTableWrites(
                DynamoDbClients.tables(
                        settings.client(), context.getUserCodeClassLoader().asClassLoader()),
                settings.tableName().value(),
                Duration.ofMillis(settings.requestTimeoutMS().value()),
                settings.reportConsumedCapacity().value());
        try {
            RandomGenerator random = new SplittableRandom();
            KeyRules rules = new KeyResolution(settings, table, time -> Thread.sleep(time.toMillis()), random)
                    .resolve(elementConverter);
            WriterEnvironment environment = new WriterEnvironment(context, table, SystemClock.getInstance(), random);
            return DynamoDbSinkWriter.open(elementConverter, settings, rules, environment, states);
        } catch (IOException | RuntimeException problem) {
            table.close();
            throw problem;
        }
    }

    /** Gives what stores and reads the writes that wait at a checkpoint. */
    public SimpleVersionedSerializer<BufferedRequestState<DynamoDbWriteRequest>> getWriterStateSerializer() {
        return new WriterStateSerializer();
    }
}
