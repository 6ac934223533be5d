/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import java.util.List;
import java.util.Optional;

/** The version of the language; others than the parser know it as the only word that can stand there. */
record LanguageVersionShape() implements Shape<LanguageVersion> {

    private static final TextShape<LanguageVersion> TEXT =
            new TextShape<>(LanguageVersion.V1.number(), Code.UNSUPPORTED_VERSION, LanguageVersion::parse);

    @Override
    public Form form() {
        return new Form.Words(List.of(LanguageVersion.V1.number()));
    }

    @Override
    public String expected() {
        return TEXT.expected();
    }

    @Override
    public Optional<LanguageVersion> bind(YamlNode node, Problems problems) {
        return TEXT.bind(node, problems);
    }
}
