/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ValueType;

/** Only texts have a pattern, and an example shows users what it means. */
final class PatternWithoutExampleRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .forEach(option -> option.value().range().pattern().ifPresent(pattern -> {
                    boolean text = option.value()
                            .type()
                            .map(Located::value)
                            .filter(type -> type != ValueType.STRING)
                            .isEmpty();
                    if (!text) {
                        problems.error(
                                Code.PATTERN_WITHOUT_EXAMPLE,
                                pattern.span(),
                                "Only an option of type string has a pattern.",
                                "Remove `pattern`, or write `type: string`.");
                    } else if (option.text().example().isEmpty()) {
                        problems.error(
                                Code.PATTERN_WITHOUT_EXAMPLE,
                                pattern.span(),
                                "Users who get it wrong are shown an example, and there is none.",
                                "Add `example` with a text that matches.");
                    }
                }));
    }
}
