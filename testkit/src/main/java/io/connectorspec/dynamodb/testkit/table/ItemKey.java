/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.util.Objects;
import java.util.Optional;

/**
 * What identifies an item in its table. Keys are equal by value: a number written {@code 1} and one written {@code 1.0} are
 * one key.
 *
 * @param partition the value of the partition key
 * @param sort the value of the sort key; empty in a table without one
 */
public record ItemKey(ItemValue partition, Optional<ItemValue> sort) {
    /** Refuses nulls. */
    public ItemKey {
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(sort, "sort");
    }
}
