/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.Collection;
import java.util.List;

/** Writes sets of text as string sets. */
public final class StringSetCodec extends SetCodec<String> {

    private static final long serialVersionUID = 1L;

    @Override
    protected String text(String element) {
        return element;
    }

    @Override
    protected void writeTexts(Collection<String> texts, ItemWriter out) {
        out.stringSet(texts);
    }

    @Override
    protected String element(String text) {
        return text;
    }

    @Override
    protected List<String> readTexts(ItemReader in) {
        return in.stringSet();
    }
}
