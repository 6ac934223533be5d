/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import io.connectorspec.dynamodb.aws.CallError;
import io.connectorspec.dynamodb.aws.CallErrors;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;

/** Tells what an exception of the AWS SDK means for writes. */
final class FailureClassifier {

    private FailureClassifier() {}

    /** Gives the failure that an exception stands for. Never throws, whatever the exception is. */
    static <T> Failure<T> classify(Throwable problem) {
        CallError error = CallErrors.of(problem);
        return new Failure<>(kind(error.kind()), error.description(), error.cause());
    }

    private static FailureKind kind(CallError.Kind kind) {
        return switch (kind) {
            case THROTTLED -> FailureKind.THROTTLED;
            case TRANSIENT -> FailureKind.TRANSIENT;
            case TIMED_OUT -> FailureKind.TIMED_OUT;
            case CREDENTIALS -> FailureKind.CREDENTIALS;
            case INVALID -> FailureKind.INVALID;
            case ACCESS_DENIED -> FailureKind.ACCESS_DENIED;
            case NOT_FOUND -> FailureKind.TABLE_MISSING;
            case ITERATOR_EXPIRED, TRIMMED, OTHER -> FailureKind.OTHER;
        };
    }
}
