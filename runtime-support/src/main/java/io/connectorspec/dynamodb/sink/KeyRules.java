/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.ItemKey;
import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.sink.buffer.WriteKeys;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which attributes decide about the order of writes, and about merging.
 *
 * @param order writes that agree in these reach the table in order; empty if nothing is known of the key
 * @param merge of waiting writes that agree in these only the last one is sent; empty to send them all
 * @param deletesAreCut whether the attributes of {@code order} are the table's key for certain, so that a
 *     delete can be cut to them
 */
record KeyRules(Optional<KeySchema> order, Optional<KeySchema> merge, boolean deletesAreCut) {

    /** The rules where no key is known. */
    static final KeyRules NONE = new KeyRules(Optional.empty(), Optional.empty(), false);

    /**
     * Gives the keys of an item.
     *
     * @throws io.connectorspec.dynamodb.item.AttributeException if the item lacks an attribute that it needs
     */
    WriteKeys keysOf(Map<String, AttributeValue> item) {
        if (order.isEmpty()) {
            return WriteKeys.NONE;
        }
        ItemKey orderKey = order.get().keyOf(item);
        if (merge.isEmpty()) {
            return new WriteKeys(orderKey, null);
        }
        return new WriteKeys(
                orderKey, merge.equals(order) ? orderKey : merge.get().keyOf(item));
    }

    /** Gives the item that a delete sends: the key alone, where it is known. */
    Map<String, AttributeValue> keyToDelete(Map<String, AttributeValue> item) {
        return deletesAreCut ? order.get().cut(item) : item;
    }
}
