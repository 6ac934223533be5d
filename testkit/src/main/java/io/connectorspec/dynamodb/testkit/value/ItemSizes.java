/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import java.util.Map;

/** What names and containers add to the size of an item. Source: developer guide, "Item sizes and formats". */
final class ItemSizes {
    /** Every list and map. */
    static final int CONTAINER = 3;
    /** Every element of a list and every entry of a map. */
    static final int ELEMENT = 1;

    private ItemSizes() {}

    /** The bytes of names and values. */
    static int attributes(Map<String, ItemValue> attributes) {
        int size = 0;
        for (Map.Entry<String, ItemValue> attribute : attributes.entrySet()) {
            size += Utf8.length(attribute.getKey()) + attribute.getValue().sizeInBytes();
        }
        return size;
    }
}
