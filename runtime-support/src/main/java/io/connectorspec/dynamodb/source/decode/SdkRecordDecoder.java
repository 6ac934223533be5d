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

/** Hands the AWS SDK's records to a schema. */
record SdkRecordDecoder<T>(DynamoDbStreamsDeserializationSchema<T> schema) implements RecordDecoder<T> {

    @Override
    public void open(DeserializationSchema.InitializationContext context) throws Exception {
        schema.open(context);
    }

    @Override
    public void decode(EncodedRecord record, Collector<T> output) throws IOException {
        schema.deserialize(record.page().record(record.index()), record.streamArn(), record.shardId(), output);
    }
}
