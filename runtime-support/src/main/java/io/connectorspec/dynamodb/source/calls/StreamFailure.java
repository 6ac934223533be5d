/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import java.util.Objects;

/**
 * How a call to the service of streams failed.
 *
 * @param kind what is to be thought of it
 * @param description what happened, in half a sentence; it holds no content of records
 * @param cause what the client reported, or null
 */
public record StreamFailure(Kind kind, String description, Throwable cause) {

    /** Checks that there is something to tell. */
    public StreamFailure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(description, "description");
    }

    /** What is to be thought of a call that failed (error table of the service's developer guide). */
    public enum Kind {
        /** The stream, the shard or the account has too much to do. It passes. */
        THROTTLED,
        /** The service or the network had a problem, or no answer came in time. It passes. */
        TRANSIENT,
        /** The credentials have expired or are not known yet. New ones may help. */
        CREDENTIALS,
        /** The iterator is older than 15 minutes. A new one helps. */
        ITERATOR_EXPIRED,
        /** The records at this position are older than 24 hours, and are gone. */
        TRIMMED,
        /** There is no such stream or shard, or not any more. */
        NOT_FOUND,
        /** The credentials do not permit the call. */
        ACCESS_DENIED,
        /** Anything else: nothing is known to help. */
        OTHER
    }
}
