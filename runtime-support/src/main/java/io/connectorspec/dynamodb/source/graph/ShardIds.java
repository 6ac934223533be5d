/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.graph;

import java.time.Instant;
import java.util.Optional;

/**
 * What ids of shards tell. The service documents no form; those seen so far are
 * <code>shardId-</code>, 20 digits of milliseconds since 1970, a hyphen and 8 more characters. It is a hint
 * for saving calls, and nothing goes wrong without it.
 */
public final class ShardIds {

    private static final String PREFIX = "shardId-";
    private static final int DIGITS = 20;

    private ShardIds() {}

    /** Gives when the shard was made, if its id seems to tell. */
    public static Optional<Instant> createdAt(String shardId) {
        int end = PREFIX.length() + DIGITS;
        if (!shardId.startsWith(PREFIX) || shardId.length() <= end || shardId.charAt(end) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(shardId.substring(PREFIX.length(), end))));
        } catch (NumberFormatException anotherForm) {
            return Optional.empty();
        }
    }
}
