/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.event;

import java.time.Instant;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * The enumerator answers a reader that registered with the time when the job first started. A shard that was
 * restored with the position {@code LATEST} and without a time of its own is read from there.
 *
 * @param startTime when the job first started, in the service's time
 */
public record ReadingStarted(Instant startTime) implements SourceEvent {

    private static final long serialVersionUID = 1L;
}
