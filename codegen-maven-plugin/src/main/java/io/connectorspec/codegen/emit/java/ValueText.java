/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.resolve.OptionValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words which values an option takes. */
final class ValueText {

    private static final int KILO = 1024;
    private static final List<String> UNITS = List.of("b", "kb", "mb", "gb", "tb");

    private ValueText() {}

    /** Gives a sentence about default and bounds, with backticks around values; nothing if there are none. */
    static Optional<String> of(OptionValue value) {
        List<String> parts = new ArrayList<>();
        value.range().defaultValue().ifPresent(literal -> parts.add("Default: `" + shown(literal) + "`"));
        value.range().min().ifPresent(literal -> parts.add("Smallest value: `" + shown(literal) + "`"));
        value.range().max().ifPresent(literal -> parts.add("Largest value: `" + shown(literal) + "`"));
        value.range()
                .form()
                .ifPresent(form -> parts.add("It matches `" + form.pattern() + "`, as `" + form.example() + "` does"));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", parts) + ".");
    }

    /** Gives a value as people write it. */
    static String shown(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text.value();
        }
        if (literal instanceof Literal.Whole whole) {
            return Long.toString(whole.value());
        }
        if (literal instanceof Literal.Decimal decimal) {
            return Double.toString(decimal.value());
        }
        if (literal instanceof Literal.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (literal instanceof Literal.Time time) {
            return shown(time.value());
        }
        if (literal instanceof Literal.Size size) {
            return shown(size.bytes());
        }
        if (literal instanceof Literal.Pairs pairs) {
            return IntStream.range(0, pairs.names().size())
                    .mapToObj(i -> pairs.names().get(i) + ": " + pairs.texts().get(i))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return literal instanceof Literal.Choice choice
                ? choice.value()
                : ((Literal.Texts) literal).value().toString();
    }

    private static String shown(long bytes) {
        int unit = 0;
        long amount = bytes;
        while (amount != 0 && amount % KILO == 0 && unit < UNITS.size() - 1) {
            amount /= KILO;
            unit++;
        }
        return amount + " " + UNITS.get(unit);
    }

    private static String shown(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
