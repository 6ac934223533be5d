/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.serialization;

import org.apache.flink.annotation.PublicEvolving;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A record that the deserialization schema could not turn into elements.
 *
 * @param record the record, with its content
 * @param stream the ARN of its stream
 * @param shardId the id of its shard
 * @param exception what fails the job if the handler throws it; its own message holds no content, the schema's
 *     error is its cause
 */
@PublicEvolving
public record UnreadableRecord(Record record, String stream, String shardId, RuntimeException exception) {

    /** Tells where the record stands, and not what it holds. */
    @Override
    public String toString() {
        return "UnreadableRecord{" + record.dynamodb().sequenceNumber() + " of " + shardId + "}";
    }
}
