/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import io.connectorspec.dynamodb.aws.CallError;
import io.connectorspec.dynamodb.aws.CallErrors;
import io.connectorspec.dynamodb.source.calls.StreamFailure.Kind;

/** Tells what an exception of the AWS SDK means for reading a stream. */
final class StreamFailures {

    private StreamFailures() {}

    /** Gives the failure that an exception stands for. Never throws, whatever the exception is. */
    static StreamFailure of(Throwable problem) {
        CallError error = CallErrors.of(problem);
        return new StreamFailure(kind(error.kind()), error.description(), error.cause());
    }

    /** A read that came to no answer has no effect, so that it is the same whether it timed out or failed. */
    private static Kind kind(CallError.Kind kind) {
        return switch (kind) {
            case THROTTLED -> Kind.THROTTLED;
            case TRANSIENT, TIMED_OUT -> Kind.TRANSIENT;
            case CREDENTIALS -> Kind.CREDENTIALS;
            case ITERATOR_EXPIRED -> Kind.ITERATOR_EXPIRED;
            case TRIMMED -> Kind.TRIMMED;
            case NOT_FOUND -> Kind.NOT_FOUND;
            case ACCESS_DENIED -> Kind.ACCESS_DENIED;
            case INVALID, OTHER -> Kind.OTHER;
        };
    }
}
