package com.example.shop;

import java.util.List;

/** Uses what is generated as any other class. */
public final class FirstOrder {

    private FirstOrder() {}

    /** Makes an order. */
    public static Order of(String customer) {
        return Order.builder()
                .customer(customer)
                .number(1)
                .lines(List.of(OrderLine.builder().article("tea").quantity(2).build()))
                .build();
    }
}
