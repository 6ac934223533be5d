/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

/**
 * What came of a call to the service of streams: an answer, or a failure as a value.
 *
 * @param <T> what an answer holds
 */
public sealed interface StreamOutcome<T> {

    /**
     * The service did what was asked.
     *
     * @param value what it answered
     */
    record Answer<T>(T value) implements StreamOutcome<T> {}

    /**
     * The call failed.
     *
     * @param failure how
     */
    record Refusal<T>(StreamFailure failure) implements StreamOutcome<T> {}
}
