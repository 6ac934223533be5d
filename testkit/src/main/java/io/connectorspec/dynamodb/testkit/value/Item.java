/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An item, or the key of one: attribute values by name, in a kept order that equality ignores. No record, because its size is
 * asked for many times with every write and is worth keeping.
 */
public final class Item {
    private final Map<String, ItemValue> attributes;
    private final int sizeInBytes;

    /** Copies the values by name. */
    public Item(Map<String, ItemValue> attributes) {
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        this.sizeInBytes = ItemSizes.attributes(attributes);
    }

    /** The values by name. */
    public Map<String, ItemValue> attributes() {
        return attributes;
    }

    /** An item of one attribute. */
    public static Item of(String name, ItemValue value) {
        return new Item(Map.of(name, value));
    }

    /** An item of one text attribute. */
    public static Item of(String name, String text) {
        return of(name, ItemValue.of(text));
    }

    /** An item of one whole number. */
    public static Item of(String name, long number) {
        return of(name, ItemValue.of(number));
    }

    /** This item with one attribute more, or another value for one that it has. */
    public Item with(String name, ItemValue value) {
        Map<String, ItemValue> changed = new LinkedHashMap<>(attributes);
        changed.put(name, value);
        return new Item(changed);
    }

    /** This item with one text attribute more, or changed. */
    public Item with(String name, String text) {
        return with(name, ItemValue.of(text));
    }

    /** This item with one whole number more, or changed. */
    public Item with(String name, long number) {
        return with(name, ItemValue.of(number));
    }

    /** The value of an attribute; empty when the item does not have it. */
    public Optional<ItemValue> value(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** True if every attribute of the part is here with an equal value. */
    public boolean contains(Item part) {
        return attributes.entrySet().containsAll(part.attributes.entrySet());
    }

    /** The size that the service's limit of 409,600 bytes is about: names and values. */
    public int sizeInBytes() {
        return sizeInBytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && attributes.equals(item.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    @Override
    public String toString() {
        return "Item" + attributes;
    }
}
