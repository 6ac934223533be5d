/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.value.ItemType;

/**
 * An attribute that is part of a table's key.
 *
 * @param name the attribute's name
 * @param type {@code S}, {@code N} or {@code B}
 */
public record KeyAttribute(String name, ItemType type) {
    /** Refuses a type that no key can have. */
    public KeyAttribute {
        if (!type.mayBeKey()) {
            throw new IllegalArgumentException("A key attribute is of type S, N or B, not " + type);
        }
    }
}
