/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.function.Function;

/** The kettle behind a pot of tea. */
public final class Kettle<T> {

    private final Function<T, String> label;
    private final Function<T, Integer> count;
    private final KettleSettings settings;

    /** Takes how cups are labelled, how they are counted if they are, and the settings. */
    public Kettle(Function<T, String> label, Function<T, Integer> count, KettleSettings settings) {
        this.label = label;
        this.count = count;
        this.settings = settings;
    }

    /** Brews. */
    public String apply(T order) {
        return settings.name().value() + " for " + label.apply(order) + " from "
                + settings.water().well().name().value() + (count == null ? "" : " x " + count.apply(order));
    }

    /** Pours cups. */
    public void pour(int cups) throws Exception {
        if (cups > settings.cups().value()) {
            throw new Exception("There are only " + settings.cups().value() + " cups.");
        }
    }
}
