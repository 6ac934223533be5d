/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import java.util.Optional;

/** True or false, in just these words. */
record FlagShape() implements Shape<Boolean> {

    @Override
    public Form form() {
        return new Form.Flag();
    }

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public Optional<Boolean> bind(YamlNode node, Problems problems) {
        if (!(node instanceof YamlNode.Text text) || text.isNothing()) {
            return wrongKind(node, problems);
        }
        if (text.plain() && (text.value().equals("true") || text.value().equals("false"))) {
            return Optional.of(text.value().equals("true"));
        }
        problems.error(
                Code.NOT_A_BOOLEAN,
                text.span(),
                "'" + text.value() + "' is neither true nor false.",
                "Write true or false, in small letters and without quotes.");
        return Optional.empty();
    }
}
