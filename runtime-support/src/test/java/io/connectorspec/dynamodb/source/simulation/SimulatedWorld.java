/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

import io.connectorspec.dynamodb.source.SourceSettings;
import java.util.List;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.enumerator.assigner.ShardAssignerFactory;

/**
 * What surrounds a simulated job.
 *
 * @param time the time that passes
 * @param stream what it reads
 * @param faults what goes wrong
 * @param settings how it reads
 * @param truth knows what it must give
 */
record SimulatedWorld(
        SimulatedTime time, SimulatedStream stream, Faults faults, SourceSettings settings, StartTruth truth) {

    /** Gives the connector's assigner, or one that chooses at random. */
    DynamoDbStreamsShardAssigner assigner() {
        if (!faults.wildAssigner) {
            return ShardAssignerFactory.uniformShardAssigner();
        }
        return (split, context) -> {
            List<Integer> readers = List.copyOf(context.getRegisteredReaders().keySet());
            return readers.get(time.random.nextInt(readers.size()));
        };
    }

    /** Gives a client. */
    SimulatedCalls calls() {
        return new SimulatedCalls(time, stream, faults, truth.observer());
    }
}
