/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLayoutTest {

    private static final String LONG = "aVeryLongNameOfSomethingThatIsNeeded";

    @Test
    void joinsWhatFitsIntoOneLine() {
        assertThat(SourceLayout.of("class A {\n  void b(\n      int c) throws\n      D {\n  }\n}\n"))
                .isEqualTo("class A {\n\n  void b(int c) throws D {}\n}\n");
    }

    @Test
    void breaksCallsAtTheirArguments() {
        assertThat(LineBreaker.lines("return callOf(" + LONG + ", " + LONG + ", b, " + "c".repeat(24) + ");", 4))
                .containsExactly(
                        "    return callOf(", "            " + LONG + ", " + LONG + ", b, " + "c".repeat(24) + ");");
        assertThat(LineBreaker.lines("return call(" + LONG + ", " + LONG + ", " + LONG + ", " + LONG + ");", 0))
                .containsExactly(
                        "return call(",
                        "        " + LONG + ",",
                        "        " + LONG + ",",
                        "        " + LONG + ",",
                        "        " + LONG + ");");
    }

    @Test
    void breaksChainsBeforeTheirCalls() {
        assertThat(LineBreaker.lines(
                        "int x = Options.key(\"" + LONG + LONG + "\").stringType().withText(\"" + LONG + "\");", 0))
                .containsExactly(
                        "int x = Options.key(\"" + LONG + LONG + "\")",
                        "        .stringType()",
                        "        .withText(\"" + LONG + "\");");
    }

    @Test
    void movesAValueBehindItsNameWhereThatIsEnough() {
        assertThat(LineBreaker.lines("int " + LONG + LONG + " = call(" + LONG + ", 1);", 4))
                .containsExactly("    int " + LONG + LONG + " =", "            call(" + LONG + ", 1);");
    }

    @Test
    void takesNothingInTextsForCode() {
        String text = "\"a.b(c, d) \\\" + e(f, g) ? h : i && \\\\\"";
        assertThat(LineBreaker.lines("return call(" + LONG + LONG + LONG + ", " + text + ");", 0))
                .containsExactly("return call(", "        " + LONG + LONG + LONG + ",", "        " + text + ");")
                .hasSize(3);
    }

    @Test
    void breaksHeadersBeforeTheirClauses() {
        assertThat(LineBreaker.lines(
                        "public class " + LONG + " extends " + LONG + "<A, B> implements " + LONG + " {", 0))
                .containsExactly(
                        "public class " + LONG,
                        "        extends " + LONG + "<A, B>",
                        "        implements " + LONG + " {");
        assertThat(LineBreaker.lines("void a(" + LONG + " b, " + LONG + " c) throws " + LONG + " {", 10))
                .containsExactly(
                        "          void a(" + LONG + " b, " + LONG + " c)", "                  throws " + LONG + " {");
    }

    @Test
    void wrapsJavadocBetweenWordsAndKeepsTagsWhole() {
        String sentence = "word ".repeat(18) + "{@code a long piece of code} and more.";
        assertThat(SourceLayout.of("/**\n * " + sentence + "\n */\nint a;\n"))
                .isEqualTo("/**\n * " + "word ".repeat(18).strip()
                        + "\n * {@code a long piece of code} and more.\n */\nint a;\n");
        assertThat(SourceLayout.of("/**\n * Short.\n */\nint a;\n")).isEqualTo("/** Short. */\nint a;\n");
    }

    @Test
    void escapesWhatCouldEndACommentOrALiteral() {
        assertThat(JavaText.javadoc("*/ \\u002a `x` `}` @a <b> é"))
                .isEqualTo("&#42;/ &#92;u002a {@code x} <code>&#125;</code> &#64;a &lt;b&gt; &#233;");
        assertThat(JavaText.literal("a\"\\\n\té\u0000$L").toString()).isEqualTo("\"a\\\"\\\\\\n\\t\\u00e9\\u0000$L\"");
    }
}
