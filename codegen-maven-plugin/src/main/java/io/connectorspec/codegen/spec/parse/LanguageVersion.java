/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.model.InvalidTextException;

/** The versions of the spec language. */
enum LanguageVersion {
    /** The first one. */
    V1("1");

    private final String number;

    LanguageVersion(String number) {
        this.number = number;
    }

    /** Gives the version as specs write it. */
    String number() {
        return number;
    }

    static LanguageVersion parse(String text) {
        if (!text.equals(V1.number)) {
            throw new InvalidTextException(
                    "There is no version '" + text + "' of the spec language that this compiler knows.",
                    "Write " + V1.number + ", or use a newer plugin.");
        }
        return V1;
    }
}
