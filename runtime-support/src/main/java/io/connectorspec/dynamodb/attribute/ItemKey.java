/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The values of some attributes of an item, such that two keys are equal exactly where the service takes
 * the values for the same: strings by content, binary by bytes, numbers by value ({@code 1} is {@code 1.0}
 * and {@code 1E0}); values of different types never are. Made by {@link KeySchema#keyOf}.
 */
public final class ItemKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Serializable[] parts;
    private final int hash;

    /** Takes one canonical value per attribute, whose class tells its type; the array belongs to the key. */
    ItemKey(Serializable[] parts) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ItemKey key && hash == key.hash && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Tells how many attributes the key has; never their values. */
    @Override
    public String toString() {
        return "key of " + parts.length + (parts.length == 1 ? " attribute" : " attributes");
    }
}
