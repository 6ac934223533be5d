/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.lineage;

import io.connectorspec.dynamodb.source.graph.ShardGraph;

/** A way to draw which shard carries on which. */
@FunctionalInterface
interface LineageDrawing {

    /**
     * Draws a lineage.
     *
     * @param title what stands above it
     * @param labels what to say of each shard
     * @return lines, each with its end
     */
    String draw(String title, ShardGraph graph, ShardLabels labels);
}
