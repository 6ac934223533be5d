/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key of a table, and the service's checks on keys. Source for the limits: developer guide, "Quotas": 2048 bytes for the
 * partition key, 1024 for the sort key, neither empty.
 *
 * @param partition the partition key
 * @param sort the sort key; empty in a table without one
 */
public record KeySchema(KeyAttribute partition, Optional<KeyAttribute> sort) {
    private static final int MAX_PARTITION_BYTES = 2048;
    private static final int MAX_SORT_BYTES = 1024;

    /** The key attributes, the partition key first. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(Stream.of(partition), sort.stream()).toList();
    }

    /**
     * The key of a whole item.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if a key attribute is missing, of another
     *     type, empty or too long
     */
    public ItemKey keyOf(Item item) {
        ItemValue partitionValue = checkedPartition(valueIn(item, partition));
        Optional<ItemValue> sortValue = sort.map(attribute -> checkedSort(attribute, valueIn(item, attribute)));
        return new ItemKey(partitionValue, sortValue);
    }

    /** The key that consists of exactly these attributes; throws like {@link #keyOf}, also for an attribute too many. */
    public ItemKey keyOfExactly(Item key) {
        if (key.attributes().size() != attributes().size()) {
            throw noMatch();
        }
        for (KeyAttribute attribute : attributes()) {
            ItemValue value = key.value(attribute.name()).orElseThrow(KeySchema::noMatch);
            if (value.type() != attribute.type()) {
                throw noMatch();
            }
        }
        return keyOf(key);
    }

    /** The key as an item of nothing else. */
    public Item asItem(ItemKey key) {
        Item item = Item.of(partition.name(), key.partition());
        return sort.map(attribute -> item.with(attribute.name(), key.sort().orElseThrow()))
                .orElse(item);
    }

    private static ItemValue valueIn(Item item, KeyAttribute attribute) {
        ItemValue value = item.value(attribute.name())
                .orElseThrow(
                        () -> ServiceError.invalidParameters("Missing the key " + attribute.name() + " in the item")
                                .toException());
        if (value.type() != attribute.type()) {
            throw ServiceError.invalidParameters("Type mismatch for key " + attribute.name() + " expected: "
                            + attribute.type() + " actual: " + value.type())
                    .toException();
        }
        if (value.type() != ItemType.N && value.sizeInBytes() == 0) {
            throw ServiceError.validation("One or more parameter values are not valid. The AttributeValue for a key "
                            + "attribute cannot contain an empty "
                            + (value.type() == ItemType.S ? "string" : "binary") + " value. Key: " + attribute.name())
                    .toException();
        }
        return value;
    }

    private static ItemValue checkedPartition(ItemValue value) {
        if (value.type() != ItemType.N && value.sizeInBytes() > MAX_PARTITION_BYTES) {
            throw ServiceError.invalidParameters(
                            "Size of hashkey has exceeded the maximum size limit of" + MAX_PARTITION_BYTES + " bytes")
                    .toException();
        }
        return value;
    }

    private static ItemValue checkedSort(KeyAttribute attribute, ItemValue value) {
        if (attribute.type() != ItemType.N && value.sizeInBytes() > MAX_SORT_BYTES) {
            throw ServiceError.invalidParameters("Aggregated size of all range keys has exceeded the size limit of "
                            + MAX_SORT_BYTES + " bytes")
                    .toException();
        }
        return value;
    }

    private static RuntimeException noMatch() {
        return ServiceError.validation("The provided key element does not match the schema")
                .toException();
    }
}
