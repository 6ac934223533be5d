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
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * What happens to the orders of a shop: a numbered sequence of puts and deletes that depends on nothing but a
 * seed, so that a restarted job repeats it and a reader can check it.
 *
 * @param seed chooses the sequence
 * @param orders how many different orders there are
 */
record OrderHistory(long seed, int orders) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long FIRST_ORDER_AT = 1_750_000_000_000L;
    private static final int ORDERS_PER_CUSTOMER = 20;
    private static final double DELETES = 0.15;
    private static final String[] STATUSES = {"placed", "paid", "packed", "sent", "delivered"};
    private static final String[] TAGS = {"gift", "express", "fragile", "first-order"};

    /** Gives the write with a number; the same number gives the same write. */
    ItemWrite<Order, OrderKey> write(long number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        int order = random.nextInt(orders);
        String customerId = "customer-" + order / ORDERS_PER_CUSTOMER;
        long orderId = order % ORDERS_PER_CUSTOMER;
        return random.nextDouble() < DELETES
                ? ItemWrite.delete(OrderKey.of(customerId, orderId))
                : ItemWrite.put(order(customerId, orderId, number, random));
    }

    private static Order order(String customerId, long orderId, long number, SplittableRandom random) {
        List<OrderLine> lines = lines(random);
        Order.Builder order = Order.builder()
                .customerId(customerId)
                .orderId(orderId)
                .version(number)
                .status(STATUSES[random.nextInt(STATUSES.length)])
                .placedAt(Instant.ofEpochMilli(FIRST_ORDER_AT + number))
                .total(lines.stream()
                        .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .lines(lines);
        if (random.nextInt(3) == 0) {
            order.tags(tags(random));
        }
        if (random.nextInt(5) == 0) {
            order.note("Please ring twice — étage " + random.nextInt(9));
        }
        if (random.nextInt(4) == 0) {
            order.expiresAt(Instant.ofEpochMilli(FIRST_ORDER_AT + number).plusSeconds(864_000));
        }
        return order.build();
    }

    private static List<OrderLine> lines(SplittableRandom random) {
        List<OrderLine> lines = new ArrayList<>();
        int count = random.nextInt(4);
        for (int line = 0; line < count; line++) {
            lines.add(OrderLine.builder()
                    .sku("sku-" + random.nextInt(1000))
                    .quantity(1 + random.nextInt(5))
                    .price(BigDecimal.valueOf(random.nextInt(1, 100_000), 2))
                    .build());
        }
        return lines;
    }

    private static Set<String> tags(SplittableRandom random) {
        Set<String> tags = new TreeSet<>();
        tags.add(TAGS[random.nextInt(TAGS.length)]);
        tags.add(TAGS[random.nextInt(TAGS.length)]);
        return tags;
    }
}
