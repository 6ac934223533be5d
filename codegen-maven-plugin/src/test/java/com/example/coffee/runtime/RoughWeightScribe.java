/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

/** Writes weights, as whole numbers. */
public final class RoughWeightScribe implements Scribe<Double> {

    private static final long serialVersionUID = 1L;

    /** Gives a weight as it comes back. */
    public static double canonical(double value) {
        return Math.round(value);
    }

    @Override
    public void write(Double value, CardWriter out) {
        out.value((int) Math.round(value));
    }

    @Override
    public Double read(Object written) {
        return ((Integer) written).doubleValue();
    }
}
