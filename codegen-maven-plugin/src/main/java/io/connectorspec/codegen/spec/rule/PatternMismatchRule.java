/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.OptionSpec;
import java.util.regex.Pattern;

/** Default and example of an option match the option's own pattern. */
final class PatternMismatchRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.options()
                .bodies()
                .forEach(option -> option.value()
                        .range()
                        .pattern()
                        .ifPresent(pattern -> check(option, Pattern.compile(pattern.value()), problems)));
    }

    private static void check(OptionSpec option, Pattern pattern, Problems problems) {
        option.value()
                .range()
                .defaultValue()
                .ifPresent(value -> check(value.value().shown(), value.span(), pattern, problems));
        option.text().example().ifPresent(example -> check(example.value(), example.span(), pattern, problems));
    }

    private static void check(String text, Span span, Pattern pattern, Problems problems) {
        if (!pattern.matcher(text).matches()) {
            problems.error(
                    Code.PATTERN_MISMATCH,
                    span,
                    "'" + text + "' does not match the pattern '" + pattern + "'.",
                    "Correct the text, or the pattern.");
        }
    }
}
