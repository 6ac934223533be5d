/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.serialization;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Turns the records of a stream into elements of a job. It travels to the task managers, and each subtask
 * uses its own copy, in one thread.
 *
 * @param <T> the class of the elements
 */
@PublicEvolving
public interface DynamoDbStreamsDeserializationSchema<T> extends Serializable, ResultTypeQueryable<T> {

    /**
     * Prepares the schema for use. It is called once per subtask, before any record comes.
     *
     * @param context gives metrics and the class loader of the user's code
     * @throws Exception to fail the job
     */
    default void open(DeserializationSchema.InitializationContext context) throws Exception {}

    /**
     * Turns one record into any number of elements. Their time is the record's time.
     *
     * @param record what changed
     * @param stream the ARN of the stream
     * @param shardId the id of the record's shard
     * @param output takes the elements
     * @throws IOException to fail the job, because the record cannot be read
     */
    void deserialize(Record record, String stream, String shardId, Collector<T> output) throws IOException;
}
