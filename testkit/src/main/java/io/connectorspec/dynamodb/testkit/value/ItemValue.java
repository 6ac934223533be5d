/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One attribute value, immutable, equal by what it means: {@code 1} and {@code 1.0} are the same number, and sets do not
 * care for order.
 */
public sealed interface ItemValue {
    /** The type on the wire. */
    ItemType type();

    /** The bytes that this value counts for in the size of an item, without its attribute's name. */
    int sizeInBytes();

    /** A text. */
    record StringValue(String text) implements ItemValue {
        /** Refuses null. */
        public StringValue {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ItemType type() {
            return ItemType.S;
        }

        @Override
        public int sizeInBytes() {
            return Utf8.length(text);
        }
    }

    /** A number, always in canonical form. */
    record NumberValue(BigDecimal number) implements ItemValue {
        /** Brings the number into canonical form; refuses what the service cannot store. */
        public NumberValue {
            number = DecimalRules.canonical(number);
        }

        @Override
        public ItemType type() {
            return ItemType.N;
        }

        @Override
        public int sizeInBytes() {
            return DecimalRules.size(number);
        }

        /** The number as the service writes it: plain digits, no exponent, no needless zeros. */
        public String text() {
            return number.toPlainString();
        }
    }

    /** Bytes. */
    record BinaryValue(byte[] bytes) implements ItemValue {
        /** Copies the bytes. */
        public BinaryValue {
            bytes = bytes.clone();
        }

        /** A copy of the bytes. */
        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public ItemType type() {
            return ItemType.B;
        }

        @Override
        public int sizeInBytes() {
            return bytes.length;
        }

        /** Compares unsigned, byte by byte. */
        int compareTo(BinaryValue other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }

        /** True if these bytes begin with the others. */
        boolean startsWith(BinaryValue start) {
            int length = start.bytes.length;
            return length <= bytes.length && Arrays.equals(bytes, 0, length, start.bytes, 0, length);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof BinaryValue && Arrays.equals(bytes, ((BinaryValue) other).bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "BinaryValue[" + bytes.length + " bytes]";
        }
    }

    /** True or false. */
    record BoolValue(boolean value) implements ItemValue {
        @Override
        public ItemType type() {
            return ItemType.BOOL;
        }

        @Override
        public int sizeInBytes() {
            return 1;
        }
    }

    /** The explicit null. */
    record NullValue() implements ItemValue {
        @Override
        public ItemType type() {
            return ItemType.NULL;
        }

        @Override
        public int sizeInBytes() {
            return 1;
        }
    }

    /** A list of values of any type. */
    record ListValue(List<ItemValue> elements) implements ItemValue {
        /** Copies the list. */
        public ListValue {
            elements = List.copyOf(elements);
        }

        @Override
        public ItemType type() {
            return ItemType.L;
        }

        @Override
        public int sizeInBytes() {
            int size = ItemSizes.CONTAINER;
            for (ItemValue element : elements) {
                size += ItemSizes.ELEMENT + element.sizeInBytes();
            }
            return size;
        }
    }

    /** A map from names to values of any type. */
    record MapValue(Map<String, ItemValue> entries) implements ItemValue {
        /** Copies the map and keeps its order. */
        public MapValue {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public ItemType type() {
            return ItemType.M;
        }

        @Override
        public int sizeInBytes() {
            return ItemSizes.CONTAINER + entries.size() * ItemSizes.ELEMENT + ItemSizes.attributes(entries);
        }
    }

    /**
     * A set of texts, numbers or byte strings.
     *
     * @param type {@code SS}, {@code NS} or {@code BS}
     * @param members the members, all of the type's element
     */
    record SetValue(ItemType type, Set<ItemValue> members) implements ItemValue {
        /** Copies the set and keeps its order. */
        public SetValue {
            members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        }

        @Override
        public int sizeInBytes() {
            int size = 0;
            for (ItemValue member : members) {
                size += member.sizeInBytes();
            }
            return size;
        }
    }

    /** A text. */
    static ItemValue of(String text) {
        return new StringValue(text);
    }

    /** A whole number. */
    static ItemValue of(long number) {
        return new NumberValue(BigDecimal.valueOf(number));
    }

    /** Bytes, copied. */
    static ItemValue of(byte[] bytes) {
        return new BinaryValue(bytes);
    }

    /** True or false. */
    static ItemValue of(boolean value) {
        return new BoolValue(value);
    }

    /** A list. */
    static ItemValue list(ItemValue... elements) {
        return new ListValue(List.of(elements));
    }

    /** A map. */
    static ItemValue map(Map<String, ItemValue> entries) {
        return new MapValue(entries);
    }

    /** The explicit null. */
    static ItemValue nothing() {
        return new NullValue();
    }

    /**
     * A number from its text.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if the service would refuse it
     */
    static ItemValue number(String text) {
        return new NumberValue(DecimalRules.parse(text));
    }

    /** A set of texts. */
    static ItemValue stringSet(Collection<String> members) {
        Set<ItemValue> values = new LinkedHashSet<>();
        members.forEach(member -> values.add(of(member)));
        return new SetValue(ItemType.SS, values);
    }

    /** A set of numbers from their texts; throws like {@link #number}. */
    static ItemValue numberSet(Collection<String> members) {
        Set<ItemValue> values = new LinkedHashSet<>();
        members.forEach(member -> values.add(number(member)));
        return new SetValue(ItemType.NS, values);
    }

    /** A set of byte strings. */
    static ItemValue binarySet(Collection<byte[]> members) {
        Set<ItemValue> values = new LinkedHashSet<>();
        members.forEach(member -> values.add(of(member)));
        return new SetValue(ItemType.BS, values);
    }
}
