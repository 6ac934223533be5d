/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import java.util.List;

/** A request that has been read and is well formed in itself; whether it fits the tables shows when it runs. */
public interface Call {
    /** What it asks to do with items, in the order of the request. */
    default List<ItemAction> actions() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @param admission which items to leave unprocessed
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if the service would refuse it; then nothing
     *     was changed
     */
    Answer run(Admission admission);
}
