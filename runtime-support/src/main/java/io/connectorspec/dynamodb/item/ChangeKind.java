/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.io.IOException;

/** What a change did to an item. */
public enum ChangeKind {
    /** The item was not there before. */
    INSERT,
    /** The item was there before, and was replaced or changed. */
    MODIFY,
    /** The item is gone. */
    REMOVE;

    /**
     * Gives the kind that a record of the stream names.
     *
     * @param eventName the record's {@code eventName}
     * @throws IOException if the connector knows no such kind
     */
    public static ChangeKind of(String eventName) throws IOException {
        for (ChangeKind kind : values()) {
            if (kind.name().equals(eventName)) {
                return kind;
            }
        }
        throw new IOException("The stream tells of a kind of change that this version of the connector does not know.");
    }
}
