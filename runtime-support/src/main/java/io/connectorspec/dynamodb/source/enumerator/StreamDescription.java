/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.graph.ShardNode;
import java.time.Instant;
import java.util.List;

/**
 * What all pages of a description say.
 *
 * @param shards the shards, in no particular order; one may come several times
 * @param streamEnded whether the stream is disabled
 * @param serviceTime the service's time before it described the first shard
 */
record StreamDescription(List<ShardNode> shards, boolean streamEnded, Instant serviceTime) {

    StreamDescription {
        shards = List.copyOf(shards);
    }
}
