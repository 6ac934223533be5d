/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The machine behind the public class. */
public final class Machine<T> {

    private final Function<T, String> label;
    private final BrewSettings settings;
    private final Function<T, Integer> waiter;
    private final List<String> cups = new ArrayList<>();

    /** Takes how cups are labelled and counted, and the settings. Without a waiter, nothing is counted. */
    public Machine(Function<T, String> label, Function<T, Integer> waiter, BrewSettings settings) {
        this.label = label;
        this.waiter = waiter;
        this.settings = settings;
    }

    /** Brews a cup. */
    public String brew(T order, int size) throws IOException {
        if (size < 1) {
            throw new IOException("too small");
        }
        cups.add(label.apply(order) + " for " + settings.drinker().value() + ", "
                + settings.grams().value() + " g, " + size + (waiter == null ? "" : " x " + waiter.apply(order)));
        return cups.get(cups.size() - 1);
    }

    /** Forgets all cups. */
    public void rinse() {
        cups.clear();
    }

    /** Gives the settings. */
    public BrewSettings settings() {
        return settings;
    }
}
