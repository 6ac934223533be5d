/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import io.connectorspec.dynamodb.item.AttributeException;

/** How deep attribute values may lie inside each other. */
public final class Nesting {

    /**
     * The number of values on the way from an attribute to its innermost value, both counted. The service
     * documents 32 levels. Our own limit as well: it bounds recursion over bytes that come from elsewhere.
     */
    public static final int MAX_DEPTH = 32;

    private Nesting() {}

    /**
     * Gives a problem as seen from the map that holds its value under a name. Names of attributes belong to the
     * table's design and may be told; those within a map are as likely data.
     */
    static AttributeException within(String name, int depth, AttributeException problem) {
        return depth == 1 ? problem.inAttribute(name) : problem.inMap();
    }

    /**
     * Checks the depth of a value, an attribute of the item itself having depth 1.
     *
     * @throws AttributeException if the value lies too deep
     */
    public static void check(int depth) {
        if (depth > MAX_DEPTH) {
            throw new AttributeException("lies deeper than the " + MAX_DEPTH
                    + " levels that DynamoDB stores. Flatten the item, or store this part as a string or as binary");
        }
    }
}
