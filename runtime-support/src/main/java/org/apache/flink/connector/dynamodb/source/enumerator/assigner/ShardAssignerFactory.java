/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.enumerator.assigner;

import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;

/** Gives the connector's own assigners. */
@PublicEvolving
public class ShardAssignerFactory {

    private ShardAssignerFactory() {}

    /** Gives an assigner that spreads shards evenly. */
    public static DynamoDbStreamsShardAssigner uniformShardAssigner() {
        return new UniformShardAssigner();
    }
}
