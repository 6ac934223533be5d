/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.guide;

import io.connectorspec.dynamodb.item.AttributeConverter;

/** Stores money as text such as {@code 1250 EUR}. */
public final class MoneyText implements AttributeConverter<Money, String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String toStored(Money money) {
        return money.cents() + " " + money.currency();
    }

    @Override
    public Money fromStored(String stored) {
        String[] parts = stored.split(" ");
        return new Money(Long.parseLong(parts[0]), parts[1]);
    }
}
