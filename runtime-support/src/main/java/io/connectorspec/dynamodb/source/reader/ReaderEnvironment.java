/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.calls.StreamCalls;
import java.util.random.RandomGenerator;
import org.apache.flink.util.clock.Clock;

/**
 * All that the split reader needs of the world, so that a test can be the world.
 *
 * @param calls the calls to the service; closed with the reader
 * @param clock tells for how long to wait
 * @param serviceClock tells the service's time; it is told what answers say
 * @param random makes pauses differ
 * @param rest where to wait
 * @param readAhead bounds what is read and not emitted
 */
public record ReaderEnvironment(
        StreamCalls calls,
        Clock clock,
        ServiceClock serviceClock,
        RandomGenerator random,
        Rest rest,
        ReadAhead readAhead) {}
