/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.function.Function;

/** What every pot can do. */
public abstract class Pot<T> {

    private final Function<T, String> label;
    private final int cups;

    /** Takes how cups are labelled, and how many there are. */
    protected Pot(Function<T, String> label, int cups) {
        this.label = label;
        this.cups = cups;
    }

    /** Brews. */
    public abstract String apply(T order);

    /** Gives what is written on the pot. */
    public final String sign(T order) {
        return label.apply(order) + ", " + cups + " cups";
    }
}
