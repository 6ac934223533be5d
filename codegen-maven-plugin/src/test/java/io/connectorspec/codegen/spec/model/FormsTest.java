/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Value types refuse just the texts that their published forms refuse, since editors know the forms only. */
class FormsTest {

    private static final long SEED = Long.getLong("forms.seed", 20260101L);

    private static final List<String> PARTS = List.of(
            "a",
            "A",
            "z9",
            "Order",
            "order",
            "ORDER_ID",
            "orderId",
            "class",
            "record",
            "String",
            "Object",
            "con",
            "Nul",
            "NUL",
            "java",
            "Java",
            "1",
            "1.5",
            "_",
            "$",
            "-",
            "--",
            ".",
            "..",
            "/",
            " ",
            "",
            "é",
            "\n",
            "x".repeat(119),
            "X".repeat(121),
            "com",
            "example",
            ".yaml",
            ".yml",
            "Com1",
            "true",
            "null");

    private static final Map<String, Function<String, ?>> GATES = Map.ofEntries(
            Map.entry(EntryName.FORM, EntryName::new),
            Map.entry(SimpleClassName.FORM, SimpleClassName::new),
            Map.entry(MemberName.FORM, MemberName::new),
            Map.entry(ConstantName.FORM, ConstantName::new),
            Map.entry(PackageName.FORM, PackageName::new),
            Map.entry(QualifiedClass.FORM, QualifiedClass::parse),
            Map.entry(RelativeClass.FORM, RelativeClass::parse),
            Map.entry(OptionKey.FORM, OptionKey::new),
            Map.entry(MemberReference.FORM, MemberReference::parse),
            Map.entry(ConstantReference.FORM, ConstantReference::parse),
            Map.entry(Version.FORM, Version::new),
            Map.entry(IncludePath.FORM, IncludePath::new));

    static Stream<String> forms() {
        return GATES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void saysOfEveryTextWhatTheGateSays(String form) {
        // at the end of a text, Java overlooks a line break where JavaScript does not
        Pattern pattern = Pattern.compile(form.replace("$", "\\z"));
        List<String> texts = new ArrayList<>(PARTS);
        for (int i = 0; i < 4000; i++) {
            texts.add(text(new Random(SEED + i)));
        }
        int accepted = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean valid = isAccepted(texts.get(i), GATES.get(form));
            accepted += valid ? 1 : 0;
            assertThat(pattern.matcher(texts.get(i)).find())
                    .as("<%s>, of -Dforms.seed=%d", texts.get(i), SEED)
                    .isEqualTo(valid);
        }
        assertThat(accepted).isPositive();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            text.append(i > 0 && random.nextInt(3) > 0 ? "." : "").append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static boolean isAccepted(String text, Function<String, ?> gate) {
        try {
            gate.apply(text);
            return true;
        } catch (InvalidTextException refused) {
            return false;
        }
    }
}
