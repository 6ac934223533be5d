/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import io.connectorspec.dynamodb.item.ItemWrite;
import io.connectorspec.examples.orders.Order;
import io.connectorspec.examples.orders.OrderKey;
import io.connectorspec.examples.orders.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a table holds after a history of writes. It is worked out apart from the connector, item converters
 * included, so that a mistake there does not hide itself.
 */
final class ExpectedTable {

    private final Map<OrderKey, Map<String, AttributeValue>> items = new HashMap<>();
    private long deletes;

    /** Applies the writes with the numbers from zero to a count. */
    static ExpectedTable after(OrderHistory history, long writes) {
        ExpectedTable table = new ExpectedTable();
        for (long number = 0; number < writes; number++) {
            table.apply(history.write(number));
        }
        return table;
    }

    /** Gives how many items the table holds. */
    int size() {
        return items.size();
    }

    /** Gives how many of the writes were deletes. */
    long deletes() {
        return deletes;
    }

    /** Begins a comparison of a table with what is expected of it. */
    Comparison comparison() {
        return new Comparison(new HashMap<>(items));
    }

    /** What is left of a table's expected items while those that it holds are told one by one. */
    static final class Comparison {

        private static final int MOST_WRONG = 10;

        private final Map<OrderKey, Map<String, AttributeValue>> missing;
        private final List<String> wrong = new ArrayList<>();

        private Comparison(Map<OrderKey, Map<String, AttributeValue>> missing) {
            this.missing = missing;
        }

        /** Takes an item that the table was found to hold out of what is expected. */
        void found(Map<String, AttributeValue> item) {
            OrderKey key = OrderKey.of(
                    item.get("customer_id").s(),
                    Long.parseLong(item.get("order_id").n()));
            Map<String, AttributeValue> expected = missing.remove(key);
            if ((expected == null || !expected.equals(normalized(item))) && wrong.size() < MOST_WRONG) {
                wrong.add("wrong: " + name(item));
            }
        }

        /** Gives what is wrong with the table once all its items are told; empty if nothing is. */
        List<String> differences() {
            List<String> differences = new ArrayList<>(wrong);
            missing.values().stream()
                    .findAny()
                    .ifPresent(item -> differences.add("missing: " + missing.size() + " items, such as " + name(item)));
            return differences;
        }

        private static String name(Map<String, AttributeValue> item) {
            return item.get("customer_id").s() + "/" + item.get("order_id").n();
        }
    }

    private void apply(ItemWrite<Order, OrderKey> write) {
        if (write.isDelete()) {
            deletes++;
            items.remove(write.key());
        } else {
            items.put(write.item().key(), attributes(write.item()));
        }
    }

    private static Map<String, AttributeValue> attributes(Order order) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("customer_id", AttributeValue.fromS(order.customerId()));
        item.put("order_id", number(order.orderId()));
        item.put("version", number(order.version()));
        item.put("status", AttributeValue.fromS(order.status()));
        item.put("placed_at", number(order.placedAt().toEpochMilli()));
        item.put("total", number(order.total()));
        item.put(
                "lines",
                AttributeValue.fromL(
                        order.lines().stream().map(ExpectedTable::line).toList()));
        order.tags().ifPresent(tags -> item.put("tags", AttributeValue.fromSs(List.copyOf(new TreeSet<>(tags)))));
        order.note().ifPresent(note -> item.put("note", AttributeValue.fromS(note)));
        order.expiresAt().ifPresent(at -> item.put("expires_at", number(at.getEpochSecond())));
        return item;
    }

    private static AttributeValue line(OrderLine line) {
        return AttributeValue.fromM(Map.of(
                "sku", AttributeValue.fromS(line.sku()),
                "quantity", number(line.quantity()),
                "price", number(line.price())));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static AttributeValue number(BigDecimal value) {
        return AttributeValue.fromN(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    /** A service answers numbers in a spelling of its own, and sets in an order of its own. */
    private static Map<String, AttributeValue> normalized(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> normalized = new HashMap<>(item);
        normalized.replaceAll((name, value) -> normalized(value));
        return normalized;
    }

    private static AttributeValue normalized(AttributeValue value) {
        return switch (value.type()) {
            case N -> number(new BigDecimal(value.n()));
            case SS -> AttributeValue.fromSs(List.copyOf(new TreeSet<>(value.ss())));
            case L ->
                AttributeValue.fromL(
                        value.l().stream().map(ExpectedTable::normalized).toList());
            case M -> AttributeValue.fromM(normalized(value.m()));
            default -> value;
        };
    }

    /** Gives any of the items, as the service stores it. */
    Optional<Map<String, AttributeValue>> anyItem() {
        return items.values().stream().findAny();
    }
}
