/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

/** What every builder of pots can do. */
public abstract class PotBuilder<T, B extends PotBuilder<T, B>> {

    private Integer cups;
    private Integer spoons;

    /** Takes how many cups there are. */
    @SuppressWarnings("unchecked")
    public B setCups(int number) {
        cups = number;
        return (B) this;
    }

    /** Takes how many spoons of leaves go in. */
    @SuppressWarnings("unchecked")
    public B setSpoons(int number) {
        spoons = number;
        return (B) this;
    }

    protected final Integer getCups() {
        return cups;
    }

    protected final Integer getSpoons() {
        return spoons;
    }

    /** Makes the pot. */
    public abstract Pot<T> build();
}
