/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.model.InvalidTextException;

/** The versions of the spec language that this compiler knows. */
enum LanguageVersion {
    /** The first one. */
    V1;

    static Shape<LanguageVersion> shape() {
        return new TextShape<>("1", Code.UNSUPPORTED_VERSION, LanguageVersion::parse);
    }

    private static LanguageVersion parse(String text) {
        if (!text.equals("1")) {
            throw new InvalidTextException(
                    "There is no version '" + text + "' of the spec language that this compiler knows.",
                    "Write 1, or use a newer plugin.");
        }
        return V1;
    }
}
