package com.example.coffee.runtime;

/** Writes weights, as text. */
public final class WeightScribe implements Scribe<Double> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(Double value, CardWriter out) {
        out.value(value.toString());
    }

    @Override
    public Double read(Object written) {
        return Double.valueOf((String) written);
    }
}
