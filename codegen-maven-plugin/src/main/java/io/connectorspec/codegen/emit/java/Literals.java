/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.resolve.OptionValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes values as Java expressions. */
final class Literals {

    /** Flink's class of amounts of memory. */
    static final ClassName MEMORY_SIZE = ClassName.get("org.apache.flink.configuration", "MemorySize");

    private static final int MEBI = 1 << 20;
    private static final ClassName DURATION = ClassName.get(Duration.class);

    private Literals() {}

    /** Gives an expression whose type is that of the option value. */
    static CodeBlock of(Literal literal, OptionValue type) {
        if (literal instanceof Literal.Text text) {
            return JavaText.literal(text.value());
        }
        if (literal instanceof Literal.Whole whole) {
            return CodeBlock.of(type.type() == ValueType.LONG ? "$LL" : "$L", whole.value());
        }
        if (literal instanceof Literal.Decimal decimal) {
            return CodeBlock.of("$L", Double.toString(decimal.value()));
        }
        if (literal instanceof Literal.Flag flag) {
            return CodeBlock.of("$L", flag.value());
        }
        if (literal instanceof Literal.Time time) {
            return duration(time.value());
        }
        if (literal instanceof Literal.Size size) {
            return memory(size.bytes());
        }
        if (literal instanceof Literal.Choice choice) {
            return CodeBlock.of("$T.$L", PoetTypes.className(type.enumClass().orElseThrow()), choice.value());
        }
        if (literal instanceof Literal.Pairs pairs) {
            return pairs(pairs);
        }
        return CodeBlock.of("$T.of($L)", List.class, elements((Literal.Texts) literal));
    }

    /** Gives the elements of a list, for a call that takes them one by one. */
    static CodeBlock elements(Literal.Texts texts) {
        return texts.value().stream().map(JavaText::literal).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock pairs(Literal.Pairs pairs) {
        CodeBlock entries = IntStream.range(0, pairs.names().size())
                .mapToObj(i -> CodeBlock.of(
                        "$T.entry($L, $L)",
                        Map.class,
                        JavaText.literal(pairs.names().get(i)),
                        JavaText.literal(pairs.texts().get(i))))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.ofEntries($L)", Map.class, entries);
    }

    private static CodeBlock memory(long bytes) {
        if (bytes == 0) {
            return CodeBlock.of("$T.ZERO", MEMORY_SIZE);
        }
        boolean mebi = bytes % MEBI == 0;
        return CodeBlock.of(
                mebi ? "$T.ofMebiBytes($L)" : "new $T($L)", MEMORY_SIZE, number(mebi ? bytes / MEBI : bytes));
    }

    static CodeBlock duration(Duration value) {
        if (value.isZero()) {
            return CodeBlock.of("$T.ZERO", DURATION);
        }
        boolean seconds = value.toMillis() % 1000 == 0;
        return CodeBlock.of(
                seconds ? "$T.ofSeconds($L)" : "$T.ofMillis($L)",
                DURATION,
                number(seconds ? value.toSeconds() : value.toMillis()));
    }

    private static String number(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }
}
