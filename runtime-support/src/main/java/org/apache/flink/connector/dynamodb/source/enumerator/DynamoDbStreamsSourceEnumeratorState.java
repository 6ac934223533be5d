/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.enumerator.KnownShard;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.annotation.PublicEvolving;

/**
 * What the source's enumerator keeps in a checkpoint.
 *
 * @param streamArn the ARN of the stream; empty for a state without shards that does not tell its stream
 * @param startTime when the job first started, in the service's time as far as that was known
 * @param shards every shard that is known, or was read and may still be listed by the service
 */
@PublicEvolving
public record DynamoDbStreamsSourceEnumeratorState(
        Optional<String> streamArn, Instant startTime, List<KnownShard> shards) {

    /** Keeps a copy of the list. */
    public DynamoDbStreamsSourceEnumeratorState {
        Objects.requireNonNull(streamArn, "streamArn");
        Objects.requireNonNull(startTime, "startTime");
        shards = List.copyOf(shards);
    }
}
