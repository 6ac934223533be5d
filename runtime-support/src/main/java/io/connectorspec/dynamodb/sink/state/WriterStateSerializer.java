/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.state;

import java.io.IOException;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Stores the writes that wait in a writer. It writes version {@value WriterStateV2#VERSION}, and also reads
 * version {@value WriterStateV1#VERSION}, which the Apache connector writes.
 *
 * <p>Sizes are not stored: a writer works them out when it is restored, together with keys.
 */
public final class WriterStateSerializer
        implements SimpleVersionedSerializer<BufferedRequestState<DynamoDbWriteRequest>> {

    @Override
    public int getVersion() {
        return WriterStateV2.VERSION;
    }

    /**
     * Gives the bytes of the current version.
     *
     * @throws IOException if they do not fit into one array
     */
    @Override
    public byte[] serialize(BufferedRequestState<DynamoDbWriteRequest> state) throws IOException {
        return WriterStateV2.write(state.getBufferedRequestEntries().stream()
                .map(RequestEntryWrapper::getRequestEntry)
                .toList());
    }

    /**
     * Gives the writes that bytes of a known version hold.
     *
     * @throws IOException if the version is not known, or the bytes are not exactly what that version writes
     */
    @Override
    public BufferedRequestState<DynamoDbWriteRequest> deserialize(int version, byte[] serialized) throws IOException {
        List<DynamoDbWriteRequest> requests;
        if (version == WriterStateV2.VERSION) {
            requests = WriterStateV2.read(serialized);
        } else if (version == WriterStateV1.VERSION) {
            requests = WriterStateV1.read(serialized);
        } else {
            throw new IOException("Sink writer state has version " + version + ", and this connector reads versions "
                    + WriterStateV1.VERSION + " and " + WriterStateV2.VERSION
                    + ". Restore it with the connector that wrote it, or with a newer one.");
        }
        return new BufferedRequestState<>(requests.stream()
                .map(request -> new RequestEntryWrapper<>(request, 0))
                .toList());
    }
}
