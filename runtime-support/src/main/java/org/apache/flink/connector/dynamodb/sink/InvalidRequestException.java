/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import org.apache.flink.annotation.PublicEvolving;

/** Says that a write request cannot be sent to DynamoDB, and what is wrong with it, without its content. */
@PublicEvolving
public class InvalidRequestException extends DynamoDbSinkException {

    private static final long serialVersionUID = 1L;

    /** Takes the whole message. */
    public InvalidRequestException(String message) {
        super(message);
    }
}
