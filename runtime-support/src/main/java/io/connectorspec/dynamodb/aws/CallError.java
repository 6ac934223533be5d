/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import java.util.Objects;

/**
 * Why a call to the service failed.
 *
 * @param kind what is to be thought of it
 * @param description what happened, in half a sentence that holds no content of items
 * @param cause what the client reported, or null where its own text might hold content of items
 */
public record CallError(Kind kind, String description, Throwable cause) {

    /** Checks that there is something to tell. */
    public CallError {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(description, "description");
    }

    /** What is to be thought of a call that failed (error table of the service's developer guide). */
    public enum Kind {
        /** The table, the stream or the account has too much to do. It passes. */
        THROTTLED,
        /** The service or the network had a problem. It passes, and the call may have had its effect. */
        TRANSIENT,
        /** No answer came in time. The call may have had its effect. */
        TIMED_OUT,
        /** The credentials have expired or are not known yet. New ones may help. */
        CREDENTIALS,
        /** The service refuses something in the request, so that it would refuse it again. */
        INVALID,
        /** The credentials do not permit the call. */
        ACCESS_DENIED,
        /** There is no such table, stream or shard in this region and account. */
        NOT_FOUND,
        /** The iterator of a shard is older than 15 minutes. A new one helps. */
        ITERATOR_EXPIRED,
        /** The records at a position of a shard are older than 24 hours, and are gone. */
        TRIMMED,
        /** Anything else: nothing is known to help. */
        OTHER
    }
}
