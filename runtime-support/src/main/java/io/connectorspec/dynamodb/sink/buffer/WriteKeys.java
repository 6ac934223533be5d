/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import io.connectorspec.dynamodb.attribute.ItemKey;
import java.io.Serializable;

/**
 * The keys of one write.
 *
 * @param order the item's key: writes that share it reach the table in order; null if it is not known
 * @param merge of waiting writes that share it only the last one is sent; null if every write is sent. It
 *     is never there without a key for the order
 */
public record WriteKeys(ItemKey order, ItemKey merge) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The keys of a write about which nothing is known. */
    public static final WriteKeys NONE = new WriteKeys(null, null);

    /** Checks that merging comes with order. */
    public WriteKeys {
        if (merge != null && order == null) {
            throw new IllegalArgumentException("Writes are merged only where they are ordered");
        }
    }
}
