package com.example.coffee.runtime;

/** Writes weights, as whole numbers. */
public final class RoughWeightScribe implements Scribe<Double> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(Double value, CardWriter out) {
        out.value((int) Math.round(value));
    }

    @Override
    public Double read(Object written) {
        return ((Integer) written).doubleValue();
    }
}
