/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.table.ItemKey;
import io.connectorspec.dynamodb.testkit.table.KeySchema;
import io.connectorspec.dynamodb.testkit.table.Shortage;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.table.WriteResult;
import io.connectorspec.dynamodb.testkit.value.Item;
import java.util.Optional;

/**
 * A put or delete that fits its table: the key is legal and the item is not too large. Only such writes are applied, so a
 * batch checks all of its writes before it applies the first.
 *
 * @param action what the request says
 * @param table the table to write to
 * @param key the item's key
 */
record CheckedWrite(ItemAction action, Table table, ItemKey key) {
    /** Checks a put or a delete; throws as the service would answer. */
    static CheckedWrite of(ItemAction action, Tables tables) {
        Table table = tables.require(action.table());
        KeySchema keys = table.definition().keys();
        return switch (action.kind()) {
            case PUT -> new CheckedWrite(action, table, keys.keyOf(action.item()));
            case DELETE -> new CheckedWrite(action, table, keys.keyOfExactly(action.item()));
            case READ -> throw new IllegalArgumentException("A read is no write");
        };
    }

    /** Applies it, if the table and the key have the write units for it. */
    WriteResult apply() {
        Optional<Item> after = action.kind() == ItemAction.Kind.PUT ? Optional.of(action.item()) : Optional.empty();
        return table.write(key, after);
    }

    /** What a script pretends when it leaves the write out. */
    Shortage pretendedShortage() {
        return new Shortage(Shortage.Limit.PROVISIONED, table.identity().arn());
    }
}
