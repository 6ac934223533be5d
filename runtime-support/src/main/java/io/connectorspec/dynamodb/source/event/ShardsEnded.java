/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.event;

import java.util.List;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * A reader says that it emitted all records of some shards. It may say so several times.
 *
 * @param shardIds the ids of the shards
 */
public record ShardsEnded(List<String> shardIds) implements SourceEvent {

    private static final long serialVersionUID = 1L;

    /** Keeps a copy of the list. */
    public ShardsEnded {
        shardIds = List.copyOf(shardIds);
    }
}
