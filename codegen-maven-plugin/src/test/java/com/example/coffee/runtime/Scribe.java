package com.example.coffee.runtime;

import java.io.Serializable;

/** Writes values of a type, and reads them. */
public interface Scribe<T> extends Serializable {

    /** Writes a value. */
    void write(T value, CardWriter out);

    /** Makes a value of what was written. */
    T read(Object written);
}
