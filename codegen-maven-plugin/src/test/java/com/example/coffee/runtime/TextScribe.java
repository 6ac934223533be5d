package com.example.coffee.runtime;

/** Writes texts. */
public final class TextScribe implements Scribe<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public void write(String value, CardWriter out) {
        out.value(value);
    }

    @Override
    public String read(Object written) {
        return (String) written;
    }
}
