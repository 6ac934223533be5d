/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.table.TableWrites;
import java.util.random.RandomGenerator;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.util.clock.RelativeClock;

/**
 * All that a writer needs of the world, so that a test can be the world.
 *
 * @param context Flink's mailbox, timers, metrics and class loader
 * @param table the calls to the service; closed with the writer
 * @param clock tells time that never goes backwards
 * @param random makes pauses differ
 */
record WriterEnvironment(WriterInitContext context, TableWrites table, RelativeClock clock, RandomGenerator random) {}
