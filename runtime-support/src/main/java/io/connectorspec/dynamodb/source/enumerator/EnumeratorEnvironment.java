/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import java.util.random.RandomGenerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.util.clock.Clock;

/**
 * All that the enumerator needs of the world, so that a test can be the world.
 *
 * @param context Flink's readers, events and metrics
 * @param thread runs what comes back from calls and timers; closed with the enumerator
 * @param calls the calls to the service; closed with the enumerator
 * @param clock tells for how long to wait
 * @param serviceClock tells the service's time; it is told what answers say
 * @param random makes pauses differ
 */
public record EnumeratorEnvironment(
        SplitEnumeratorContext<DynamoDbStreamsShardSplit> context,
        CoordinatorThread thread,
        StreamCalls calls,
        Clock clock,
        ServiceClock serviceClock,
        RandomGenerator random) {}
