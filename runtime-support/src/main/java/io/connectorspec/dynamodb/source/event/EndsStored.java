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
 * The enumerator says that a completed checkpoint holds its record of the end of some shards, so that the
 * reader can forget them.
 *
 * @param shardIds the ids of the shards
 */
public record EndsStored(List<String> shardIds) implements SourceEvent {

    private static final long serialVersionUID = 1L;

    /** Keeps a copy of the list. */
    public EndsStored {
        shardIds = List.copyOf(shardIds);
    }
}
