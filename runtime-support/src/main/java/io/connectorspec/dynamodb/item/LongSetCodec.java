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

/** Writes sets of whole numbers of 64 bits as number sets. */
public final class LongSetCodec extends SetCodec<Long> {

    private static final long serialVersionUID = 1L;

    @Override
    protected String text(Long element) {
        return element.toString();
    }

    @Override
    protected void writeTexts(Collection<String> texts, ItemWriter out) {
        out.numberSet(texts);
    }

    @Override
    protected Long element(String text) {
        return Numbers.parse(text, BigDecimal::longValueExact, "a whole number of 64 bits");
    }

    @Override
    protected List<String> readTexts(ItemReader in) {
        return in.numberSet();
    }
}
