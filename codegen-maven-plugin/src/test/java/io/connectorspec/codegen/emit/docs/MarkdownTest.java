/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '"',
            value = {
                "Uses `a|b` and c|d. = Uses `a\\|b` and c\\|d.",
                "a <script> & b = a &lt;script&gt; &amp; b",
                "# no heading = \\# no heading",
                "- no list = \\- no list",
                "1. no list = \\1. no list",
                "> no quote = &gt; no quote",
                "[no](link) = \\[no\\](link)",
                "*no* _emphasis_ = \\*no\\* \\_emphasis\\_",
                "one ` alone = one \\` alone",
                "--> the end of no comment = \\--&gt; the end of no comment",
                "C:\\users = C:\\\\users"
            })
    void keepsTextFromBecomingMarkup(String text, String markdown) {
        assertThat(Markdown.inline(text)).isEqualTo(markdown);
    }

    @Test
    void keepsATextOfSeveralLinesInItsCell() {
        assertThat(Markdown.inline("one\n\n two\r\n```\nthree"))
                .doesNotContain("\n")
                .doesNotContain("\r");
        assertThat(Markdown.code("a\nb`c")).isEqualTo("`a b c`");
    }

    @Test
    void namesTheSpecInACommentThatEndsWhereItShould() {
        assertThat(new Markdown("a-->b.yaml").text())
                .isEqualTo(
                        "<!-- Generated from a__b.yaml. Do not edit: edit the spec and generate this page again. -->\n");
    }

    @Test
    void alignsNothingAndLeavesEmptyCellsEmpty() {
        assertThat(new Markdown("a")
                        .table(List.of("One", "Two"), List.of(List.of("", "x")))
                        .text())
                .endsWith("\n| One | Two |\n| --- | --- |\n| | x |\n");
    }
}
