/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.ItemKey;
import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.sink.buffer.PendingWrite;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;

/**
 * Finds the writes of a batch that the service left undone. It names them by their content, which may look
 * different from what was sent ({@code 1.0} may come back as {@code 1}); so keys decide where they are known.
 *
 * <p>When in doubt, all of the batch counts as undone: to put or delete once more what was written changes
 * nothing, as long as nothing newer of its key was sent, and their keys are held until then.
 */
record UnprocessedWrites(Optional<KeySchema> key) {

    /** Gives those of the writes that were sent which are among those that the service named, in the order sent. */
    List<PendingWrite> among(List<PendingWrite> sent, List<DynamoDbWriteRequest> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        Optional<List<PendingWrite>> found =
                key.isPresent() ? byKey(key.get(), sent, named) : Optional.of(byContent(sent, named));
        return found.filter(writes -> writes.size() == named.size()).orElse(sent);
    }

    private static Optional<List<PendingWrite>> byKey(
            KeySchema schema, List<PendingWrite> sent, List<DynamoDbWriteRequest> named) {
        Set<ItemKey> undone = new HashSet<>();
        try {
            named.forEach(request -> undone.add(schema.keyOf(request.getItem())));
        } catch (AttributeException noKey) {
            return Optional.empty();
        }
        return Optional.of(sent.stream()
                .filter(write -> undone.contains(write.keys().order()))
                .toList());
    }

    private static List<PendingWrite> byContent(List<PendingWrite> sent, List<DynamoDbWriteRequest> named) {
        Set<PendingWrite> undone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (DynamoDbWriteRequest request : named) {
            sent.stream()
                    .filter(write -> !undone.contains(write) && write.request().equals(request))
                    .findFirst()
                    .ifPresent(undone::add);
        }
        return sent.stream().filter(undone::contains).toList();
    }
}
