/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

/** Says that a text cannot be what it should be, and what to write instead. */
public final class InvalidTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * Takes what is wrong and what to write.
     *
     * @param message what is wrong, as a sentence
     * @param hint what to write instead, as a sentence
     */
    public InvalidTextException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** Gives what to write instead. */
    public String hint() {
        return hint;
    }
}
