/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

/** How bad a problem is. */
public enum Severity {
    /** Nothing is generated. */
    ERROR("error"),
    /** Generation goes on. */
    WARNING("warning");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** Gives the word that reports use. */
    public String label() {
        return label;
    }
}
