/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some shards of a stream, as the service described them.
 *
 * @param shards the shards, in no particular order
 * @param nextAfter the id after which the next page starts; empty if this is the last page
 * @param streamEnded whether the stream is disabled: its last shards are closed, and nobody carries them on
 * @param serviceTime the service's time when it answered, in whole seconds, rounded down
 */
public record ShardPage(List<ShardNode> shards, Optional<String> nextAfter, boolean streamEnded, Instant serviceTime) {

    /** Keeps a copy of the list. */
    public ShardPage {
        shards = List.copyOf(shards);
    }
}
