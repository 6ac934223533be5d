/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import org.apache.flink.connector.dynamodb.source.split.StartingPosition;

/** A call that is due for a shard. */
sealed interface Poll {

    /** Gives the shard's id. */
    String shardId();

    /**
     * The shard has no iterator, or an expired one.
     *
     * @param position where to start
     */
    record Open(String shardId, StartingPosition position) implements Poll {}

    /**
     * The shard can be read.
     *
     * @param iterator where to read
     */
    record Read(String shardId, String iterator) implements Poll {}
}
