package com.example.shop;

import io.connectorspec.dynamodb.item.AttributeConverter;

/** Stores money as text. */
public final class MoneyText implements AttributeConverter<Money, String> {

    private static final long serialVersionUID = 1L;

    /** Makes a converter. */
    public MoneyText() {}

    @Override
    public String toStored(Money value) {
        return value.cents() + " ct";
    }

    @Override
    public Money fromStored(String stored) {
        return new Money(Long.parseLong(stored.replace(" ct", "")));
    }
}
