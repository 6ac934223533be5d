/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

/** Writes something of one's own as something that cards know. */
public final class SwappedScribe<J, S> implements Scribe<J> {

    private static final long serialVersionUID = 1L;

    private final transient Swap<J, S> swap;
    private final Scribe<S> written;

    /** Takes the swap, and what writes what comes of it. */
    public SwappedScribe(Swap<J, S> swap, Scribe<S> written) {
        this.swap = swap;
        this.written = written;
    }

    @Override
    public void write(J value, CardWriter out) {
        written.write(swap.there(value), out);
    }

    @Override
    public J read(Object card) {
        return swap.back(written.read(card));
    }
}
