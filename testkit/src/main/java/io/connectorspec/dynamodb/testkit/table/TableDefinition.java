/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a table is declared as.
 *
 * @param name 3 to 255 letters, digits, underscores, dashes and dots
 * @param keys its key
 * @param throughput its provisioned units; empty for a table that is paid per request
 * @param stream what its stream shows; empty without a stream
 */
public record TableDefinition(
        String name, KeySchema keys, Optional<ProvisionedThroughput> throughput, Optional<StreamViewType> stream) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    /** Checks the name. */
    public TableDefinition {
        requireLegalName(name);
    }

    /** A table with a partition key, paid per request, without a stream. */
    public static TableDefinition withKey(String name, String partitionKey, ItemType type) {
        KeySchema keys = new KeySchema(new KeyAttribute(partitionKey, type), Optional.empty());
        return new TableDefinition(name, keys, Optional.empty(), Optional.empty());
    }

    /** This table with a sort key. */
    public TableDefinition withSortKey(String sortKey, ItemType type) {
        KeySchema both = new KeySchema(keys.partition(), Optional.of(new KeyAttribute(sortKey, type)));
        return new TableDefinition(name, both, throughput, stream);
    }

    /** This table with provisioned units per second, each at least 1. */
    public TableDefinition provisioned(long readUnits, long writeUnits) {
        ProvisionedThroughput units = new ProvisionedThroughput(readUnits, writeUnits);
        return new TableDefinition(name, keys, Optional.of(units), stream);
    }

    /** This table with a stream. */
    public TableDefinition withStream(StreamViewType view) {
        return new TableDefinition(name, keys, throughput, Optional.of(view));
    }

    /**
     * Checks the name of a table.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if no table can have it
     */
    public static void requireLegalName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw ServiceError.validation("1 validation error detected: Value at 'tableName' failed to satisfy "
                            + "constraint: Member must have 3 to 255 characters of a-z, A-Z, 0-9, '_', '-' and '.'")
                    .toException();
        }
    }
}
