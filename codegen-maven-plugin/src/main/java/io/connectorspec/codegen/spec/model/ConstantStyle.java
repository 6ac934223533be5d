/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

/** What the fields of a class of constants are. */
public enum ConstantStyle implements Word {
    /** Texts that hold an option's key. */
    STRING_KEY("string-key"),
    /** Flink's typed option objects. */
    CONFIG_OPTION("config-option");

    private final String word;

    ConstantStyle(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
