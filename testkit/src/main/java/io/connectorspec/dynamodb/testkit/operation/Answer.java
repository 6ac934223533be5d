/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import java.util.List;

/**
 * What a request brought about.
 *
 * @param body the JSON for the client
 * @param applied the writes that were done, in their order
 * @param unprocessed the indexes of the {@link ItemAction}s that were not done
 */
public record Answer(ObjectNode body, List<AppliedWrite> applied, List<Integer> unprocessed) {
    /** An answer of an operation that writes no items and leaves none undone. */
    static Answer of(ObjectNode body) {
        return new Answer(body, List.of(), List.of());
    }
}
