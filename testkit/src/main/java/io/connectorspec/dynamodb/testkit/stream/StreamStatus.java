/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

/** What state a stream is in. The names are those on the wire. */
public enum StreamStatus {
    /** It has just been asked for. */
    ENABLING,
    /** It takes records. */
    ENABLED,
    /** It has just been ended; all shards are closed. */
    DISABLING,
    /** It has ended and can be read until its records are trimmed. */
    DISABLED
}
