/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import org.apache.flink.annotation.PublicEvolving;

/** Says why the sink cannot go on. Its message holds no secret and nothing of an item's content. */
@PublicEvolving
public class DynamoDbSinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes the whole message. */
    public DynamoDbSinkException(String message) {
        super(message);
    }

    /** Takes the whole message and what led to it. */
    public DynamoDbSinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
