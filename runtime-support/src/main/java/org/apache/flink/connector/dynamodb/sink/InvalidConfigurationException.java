/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import org.apache.flink.annotation.PublicEvolving;

/** Says that the sink cannot work as it is configured, and what to change. */
@PublicEvolving
public class InvalidConfigurationException extends DynamoDbSinkException {

    private static final long serialVersionUID = 1L;

    /** Takes the whole message, which names the settings as their user wrote them. */
    public InvalidConfigurationException(String message) {
        super(message);
    }
}
