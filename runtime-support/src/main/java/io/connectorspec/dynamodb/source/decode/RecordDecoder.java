/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.decode;

import java.io.IOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.apache.flink.util.Collector;

/**
 * Turns records of pages into elements. The deserialization schema chooses it, so that a schema that needs no
 * objects of the AWS SDK never makes them.
 *
 * @param <T> the class of the elements
 */
public interface RecordDecoder<T> {

    /** Prepares the decoder for use, in the task's thread. */
    void open(DeserializationSchema.InitializationContext context) throws Exception;

    /**
     * Decodes one record.
     *
     * @param record the record, and where it comes from
     * @param output takes the elements
     * @throws IOException if the record cannot be read
     */
    void decode(EncodedRecord record, Collector<T> output) throws IOException;

    /** Gives the decoder that a schema chooses: its own, or one that hands it the AWS SDK's records. */
    static <T> RecordDecoder<T> of(DynamoDbStreamsDeserializationSchema<T> schema) {
        return schema instanceof ChoosesDecoder<?> ? chosenBy(schema) : new SdkRecordDecoder<>(schema);
    }

    @SuppressWarnings("unchecked") // A schema of T chooses a decoder of T.
    private static <T> RecordDecoder<T> chosenBy(DynamoDbStreamsDeserializationSchema<T> schema) {
        return ((ChoosesDecoder<T>) schema).decoder();
    }
}
