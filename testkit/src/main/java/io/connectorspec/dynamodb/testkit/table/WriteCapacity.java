/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The write units that a table and each of its partition keys have left. Without limits there is always enough. A limit begins
 * with the units of one second; what is not used is kept as the {@linkplain WriteLimit limit} says.
 */
public final class WriteCapacity {
    private final TableDefinition definition;
    private final EndpointTime time;
    private Optional<UnitBucket> ofTable = Optional.empty();
    private Optional<WriteLimit> keyLimit = Optional.empty();
    private final Map<ItemValue, UnitBucket> byPartitionKey = new HashMap<>();

    WriteCapacity(TableDefinition definition, EndpointTime time) {
        this.definition = definition;
        this.time = time;
    }

    /** Limits the table to so many units per second, of which up to 300 seconds' worth are kept. */
    public void limitTo(int unitsPerSecond) {
        limitTo(WriteLimit.perSecond(unitsPerSecond));
    }

    /** Limits the table, and gives it the units of the first second. */
    public synchronized void limitTo(WriteLimit limit) {
        ofTable = Optional.of(new UnitBucket(limit, time.now()));
    }

    /** Limits each partition key on its own, whatever the table has left. */
    public synchronized void limitKeysTo(WriteLimit limit) {
        keyLimit = Optional.of(limit);
        byPartitionKey.clear();
    }

    /** Limits the table to what it is provisioned with, if it is, and each partition key to what a partition takes. */
    public void limitAsTheServiceDoes() {
        definition.throughput().ifPresent(units -> limitTo((int) Math.min(units.writeUnits(), WriteLimit.MOST_UNITS)));
        limitKeysTo(WriteLimit.SERVICE_PARTITION);
    }

    /** Gives the table all the units that can be kept, as after a long time without writes. */
    public synchronized void saveUp() {
        ofTable.ifPresent(UnitBucket::fill);
    }

    /** Takes all limits away. */
    public synchronized void unlimited() {
        ofTable = Optional.empty();
        keyLimit = Optional.empty();
        byPartitionKey.clear();
    }

    /**
     * Takes units from the table and the key, or from none of them and tells what is used up.
     *
     * @param needed how many; asked only if there are limits
     */
    synchronized Optional<Shortage.Limit> take(ItemValue partitionKey, IntSupplier needed) {
        if (ofTable.isEmpty() && keyLimit.isEmpty()) {
            return Optional.empty();
        }
        int units = needed.getAsInt();
        Instant now = time.now();
        if (ofTable.isPresent() && !ofTable.get().allows(units, now)) {
            boolean provisioned = definition.throughput().isPresent();
            return Optional.of(provisioned ? Shortage.Limit.PROVISIONED : Shortage.Limit.ON_DEMAND);
        }
        Optional<UnitBucket> ofKey =
                keyLimit.map(limit -> byPartitionKey.computeIfAbsent(partitionKey, key -> new UnitBucket(limit, now)));
        if (ofKey.isPresent() && !ofKey.get().allows(units, now)) {
            return Optional.of(Shortage.Limit.KEY);
        }
        ofTable.ifPresent(bucket -> bucket.take(units));
        ofKey.ifPresent(bucket -> bucket.take(units));
        return Optional.empty();
    }
}
