/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Writes sets of exact decimal numbers as number sets; numbers that are equal by value count once. */
public final class DecimalSetCodec extends SetCodec<BigDecimal> {

    private static final long serialVersionUID = 1L;

    @Override
    protected String text(BigDecimal element) {
        return Numbers.text(element);
    }

    @Override
    protected void writeTexts(Collection<String> texts, ItemWriter out) {
        out.numberSet(texts);
    }

    @Override
    protected BigDecimal element(String text) {
        return Numbers.parse(text, number -> number, "a decimal number");
    }

    @Override
    protected List<String> readTexts(ItemReader in) {
        return in.numberSet();
    }
}
