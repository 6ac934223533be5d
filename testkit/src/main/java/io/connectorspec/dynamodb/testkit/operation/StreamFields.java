/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.stream.StreamArn;

/** Fields that several operations on streams have. */
final class StreamFields {
    /** Source for the bounds: API reference of DynamoDB Streams, {@code Shard}. */
    private static final int MIN_SHARD_ID = 28;

    private static final int MAX_SHARD_ID = 65;

    private StreamFields() {}

    /** The ARN of a stream; what is no such ARN is refused. */
    static String arn(Fields request) {
        String arn = request.requiredText("StreamArn");
        if (StreamArn.parse(arn).isEmpty()) {
            throw ServiceError.validation("Invalid StreamArn: it must be of the form "
                            + "arn:aws:dynamodb:<region>:<account>:table/<table>/stream/<label>")
                    .toException();
        }
        return arn;
    }

    /** The id of a shard. */
    static String shardId(Fields request, String field) {
        String id = request.requiredText(field);
        if (id.length() < MIN_SHARD_ID || id.length() > MAX_SHARD_ID) {
            throw ServiceError.validation("1 validation error detected: Value at '" + field
                            + "' failed to satisfy constraint: Member must have " + MIN_SHARD_ID + " to "
                            + MAX_SHARD_ID + " characters")
                    .toException();
        }
        return id;
    }
}
