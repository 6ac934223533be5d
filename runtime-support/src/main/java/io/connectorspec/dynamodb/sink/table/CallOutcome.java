/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

/**
 * What came of a call to the service: an answer, or a failure as a value.
 *
 * @param <T> what an answer holds
 */
public sealed interface CallOutcome<T> {

    /**
     * The service did what was asked, or a part of it.
     *
     * @param value what it answered
     */
    record Answer<T>(T value) implements CallOutcome<T> {}

    /**
     * The call failed as a whole.
     *
     * @param kind what is to be thought of it
     * @param description what happened, in half a sentence that holds no content of items
     * @param cause what the client reported, or null where its own text might hold content of items
     */
    record Failure<T>(FailureKind kind, String description, Throwable cause) implements CallOutcome<T> {}
}
