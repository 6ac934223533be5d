/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a spec gets into the output as code, or out of the output folder. */
class HostileSpecsTest {

    private static final List<String> TEXTS = List.of(
            "*/ public class Evil {} /*",
            "\\u002a\\u002f class Evil {}",
            "\\u002A\\u002F",
            "\\\\u002a/",
            "$5 and $L and $T and $S and $W and $[ and $] and $$",
            "$",
            "{@link java.lang.System#exit}",
            "{@code unfinished",
            "} {@code } }",
            "{{{{",
            "@param evil",
            "@deprecated since ever",
            "</pre><script>alert(1)</script>",
            "a < b && b > c & d",
            "&lt;&#42;/",
            "C:\\users\\new\\text",
            "\\",
            "\\\\",
            "\"quoted\" and 'quoted'",
            "\"; System.exit(1); //",
            "\" + System.exit(1) + \"",
            "// comment",
            "/* comment",
            "/** javadoc */",
            "tab\there",
            "line\nbreak",
            "carriage\rreturn",
            "form\ffeed",
            "null\0byte",
            "bell\u0007",
            "line\u2028separator and paragraph\u2029separator",
            "next\u0085line",
            "ümläut, 漢字, עברית, \uD83D\uDE00",
            "right-to-left \u202E override",
            "zero\u200Bwidth",
            "byte order \uFEFF mark",
            "lone surrogate \uD800",
            "`code` and `unfinished",
            "```",
            "` `",
            "`*/`",
            "`{@code x}`",
            "%s %d %n %%",
            "${project.basedir} #{x} #include",
            "import evil.*;",
            "@Generated",
            "'\\''",
            "\"\"\"",
            "?",
            "-",
            "a".repeat(5000),
            "very long words ".repeat(200));

    private static final List<String> NAMES = List.of(
            "class",
            "int",
            "true",
            "null",
            "_",
            "goto",
            "a b",
            "a-b",
            "1a",
            "a$b",
            "a;b",
            "a{",
            "a\"b",
            "a'b",
            "a\\u0020b",
            "é",
            "漢字",
            "String",
            "Object",
            "Override",
            "con",
            "NUL",
            "../a",
            "/etc/passwd",
            "a/b",
            "a\\b",
            "java.lang",
            "",
            " ",
            "\t",
            "a\nb",
            "a\u0000",
            "*/",
            "//",
            "<T>",
            "a<b",
            "@a",
            "#a",
            "a".repeat(300),
            "System");

    @Test
    void takesAnyTextAndKeepsItText() throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            sources.putAll(generated(connector(TEXTS.get(i)).replace("com.example", "com.example.text" + i)));
            sources.putAll(generated(items(TEXTS.get(i)).replace("com.example", "com.example.text" + i)));
        }
        assertThat(sources).hasSizeGreaterThan(TEXTS.size() * 5);
        InMemoryJava.Result compiled = InMemoryJava.compile(sources);
        assertThat(compiled.problems()).isEmpty();
        assertThat(compiled.classes().keySet()).noneMatch(name -> name.contains("Evil"));
        assertThat(sources.values()).allMatch(source -> source.chars().allMatch(c -> c < 128));
        ClassLoader loader = compiled.loader();
        for (int i = 0; i < TEXTS.size(); i++) {
            Class<?> keys = loader.loadClass("com.example.text" + i + ".hostile.Keys");
            assertThat(keys.getField("TEXT").get(null)).isEqualTo(TEXTS.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("slots")
    void refusesAnyNameThatIsNone(String slot) {
        for (String name : NAMES) {
            Compilation compilation = Specs.compile(slot.replace("NAME", quoted(name)));
            assertThat(compilation.problems())
                    .as("the name <%s> in\n%s", name, slot)
                    .isNotEmpty();
            assertThat(compilation.sources().files()).isEmpty();
        }
    }

    static Stream<String> slots() {
        String head = "spec: 1\nconnector: { name: shop, title: A, package: com.example }\n";
        return Stream.of(
                head + "constants: { NAME: { style: string-key, doc: A. } }",
                head + "constants: { Keys: { style: string-key, doc: A., subpackage: NAME } }",
                head + "constants: { Keys: { style: string-key, doc: A., package: NAME } }",
                head
                        + "constants: { Keys: { style: string-key, doc: A., values: { NAME: { type: int, value: 1, doc: A. } } } }",
                head + "imports: [NAME]",
                "spec: 1\nconnector: { name: shop, title: A, package: NAME }\n",
                "uses: coffee\npackage: NAME\nitems: { Bean: { attributes: { a: { type: text } } } }",
                "uses: coffee\npackage: com.example\nitems: { NAME: { attributes: { a: { type: text } } } }",
                "uses: coffee\npackage: com.example\nitems: { Bean: { attributes: { NAME: { type: text } } } }",
                "uses: coffee\npackage: com.example\nitems: { Bean: { attributes: { a: { type: NAME } } } }");
    }

    @Test
    void slotsAreFineWithRealNames() {
        List<String> real = List.of("Keys", "sink", "com.example", "KEY", "com.example.Other", "com.example");
        List<String> slots = slots().toList();
        for (int i = 0; i < real.size(); i++) {
            Compilation compilation = Specs.compile(slots.get(i).replace("NAME", real.get(i)));
            assertThat(Specs.isRefused(compilation)).as(slots.get(i)).isFalse();
        }
    }

    private static Map<String, String> generated(String spec) {
        Compilation compilation = Specs.compile(spec);
        assertThat(Specs.isRefused(compilation)).as(Specs.report(compilation)).isFalse();
        return Specs.texts(compilation.sources());
    }

    private static String connector(String text) {
        String doc = "doc: " + quoted(text);
        return """
                spec: 1
                connector: { name: hostile, title: TEXT, package: com.example.hostile }
                options:
                  text:
                    key: text
                    type: enum
                    values: { ONE: TEXT }
                    example: ONE
                    constants: { Options: { field: TEXT, enum: Choice, function: text } }
                    DOC
                  other: { key: other, type: string, default: TEXT, example: TEXT, constants: { Options: OTHER }, DOC }
                  list: { key: list, type: list, default: [TEXT, TEXT], constants: { Options: LIST }, DOC }
                constants:
                  Options: { style: config-option, DOC }
                  Keys: { style: string-key, values: { TEXT: { type: string, value: TEXT, DOC } }, DOC }
                """.replace(": TEXT", ": " + quoted(text))
                .replace("[TEXT, TEXT]", "[" + quoted(text) + ", " + quoted(text) + "]")
                .replace("DOC", doc)
                .replace("field: " + quoted(text), "field: TEXT");
    }

    private static String items(String text) {
        String name = quoted(text);
        return """
                uses: coffee
                package: com.example.hostile
                items:
                  Bean:
                    table: TEXT
                    doc: TEXT
                    attributes:
                      a: { type: text, key: shelf, name: TEXT, doc: TEXT }
                      b: { type: row<text> }
                """.replace("TEXT", name);
    }

    /** Writes a text as YAML, every unusual character as an escape. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
