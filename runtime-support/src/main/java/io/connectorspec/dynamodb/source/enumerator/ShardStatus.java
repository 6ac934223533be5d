/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

/** How far a shard has come. */
public enum ShardStatus {
    /** No reader has it. */
    UNASSIGNED,
    /** A reader has it and has not told its end. */
    ASSIGNED,
    /** A reader has read it to its end. */
    ENDED,
    /** All of its records are older than the start position, so that nobody reads it. */
    LEFT_OUT;

    /** Gives whether the shards that carry it on may be read. */
    public boolean isDone() {
        return switch (this) {
            case UNASSIGNED, ASSIGNED -> false;
            case ENDED, LEFT_OUT -> true;
        };
    }
}
