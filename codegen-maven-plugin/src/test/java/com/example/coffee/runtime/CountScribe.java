package com.example.coffee.runtime;

/** Writes whole numbers. */
public final class CountScribe implements Scribe<Integer> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(Integer value, CardWriter out) {
        out.value(value);
    }

    @Override
    public Integer read(Object written) {
        return (Integer) written;
    }
}
