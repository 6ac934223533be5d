/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.Map;
import java.util.function.Function;

/** Tells how many cups an order is, by a table that knows. */
public final class Waiter<T> implements Function<T, Integer> {

    private final Map<T, Integer> counts;

    /** Takes the table. */
    public Waiter(Map<T, Integer> counts) {
        this.counts = counts;
    }

    @Override
    public Integer apply(T order) {
        return counts.get(order);
    }

    /** Tells what stands on a cup, by a table that knows. */
    public record Labels<T>(Map<T, String> texts) implements Function<T, String> {

        @Override
        public String apply(T order) {
            return texts.get(order);
        }
    }
}
