/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.value.Item;

/**
 * What a request asks to do with one item.
 *
 * @param index the place in the request, from 0, in the order of the JSON
 * @param table the table's name
 * @param kind what is to be done
 * @param item the whole item of a put; the key of a delete or a read
 */
public record ItemAction(int index, String table, Kind kind, Item item) {
    /** What can be done with an item. */
    public enum Kind {
        /** Store the item. */
        PUT,
        /** Delete the item of the key. */
        DELETE,
        /** Read the item of the key. */
        READ
    }

    /** What a request asks for. An item that is too large is refused here, before its table is looked for. */
    static ItemAction of(int index, String table, Kind kind, Item item) {
        if (kind == Kind.PUT) {
            Table.requireLegalSize(item);
        }
        return new ItemAction(index, table, kind, item);
    }

    /** True for an item that has all of these attributes, typically the attributes of a key. */
    public boolean touches(Item attributes) {
        return item.contains(attributes);
    }
}
