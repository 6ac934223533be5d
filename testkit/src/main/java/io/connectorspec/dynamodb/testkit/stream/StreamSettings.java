/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import java.time.Duration;

/**
 * How new streams begin.
 *
 * @param shards how many shards a stream has at first, at least 1
 * @param transition how long a stream stays {@link StreamStatus#ENABLING} and {@link StreamStatus#DISABLING} by the
 *     endpoint's clock; not negative
 */
public record StreamSettings(int shards, Duration transition) {
    /** Checks the bounds. */
    public StreamSettings {
        if (shards < 1) {
            throw new IllegalArgumentException("A stream begins with 1 shard or more, not " + shards);
        }
        if (transition.isNegative()) {
            throw new IllegalArgumentException("A stream is enabled in zero time or more, not " + transition);
        }
    }

    /** One shard, enabled and disabled at once. */
    public static StreamSettings simple() {
        return new StreamSettings(1, Duration.ZERO);
    }
}
