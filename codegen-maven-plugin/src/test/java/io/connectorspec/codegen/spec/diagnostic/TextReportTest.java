/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void pointsAtTheTokenBehindTabsAndWideCharacters() {
        SourceFile file = new SourceFile("a.yaml", "first\n\tname: \uD83D\uDE00 wrong # why\n");
        int start = file.text().indexOf("wrong");
        assertThat(TextReport.of(problem(file, start, start + 5))).isEqualTo("""
                        a.yaml:2:10: error CS101: What is wrong.
                            \tname: \uD83D\uDE00 wrong # why
                            \t        ^^^^^
                            What to write.""");
    }

    @Test
    void pointsAtOneCharacterWhereThereIsNone() {
        SourceFile file = new SourceFile("a.yaml", "abc");
        assertThat(TextReport.of(problem(file, 3, 3))).contains("a.yaml:1:4:", "\n       ^\n");
    }

    @Test
    void marksOnlyTheFirstLineOfALongPiece() {
        SourceFile file = new SourceFile("a.yaml", "text: >-\n  one\n  two\n");
        assertThat(TextReport.of(problem(file, 6, 20))).contains("    text: >-\n          ^^\n");
    }

    @Test
    void showsTheSurroundingsOfAPlaceInAVeryLongLine() {
        SourceFile file = new SourceFile("a.yaml", "a".repeat(500) + "wrong" + "b".repeat(500));
        assertThat(TextReport.of(problem(file, 500, 505)))
                .contains("\n    ..." + "a".repeat(60) + "wrong" + "b".repeat(135) + "...\n")
                .contains("\n" + " ".repeat(4 + 3 + 60) + "^^^^^\n");
        assertThat(TextReport.of(problem(file, 900, 1005))).contains("^".repeat(105) + "\n");
    }

    @Test
    void showsCharactersThatWouldMoveTheLineAsUnknown() {
        SourceFile file = new SourceFile("a.yaml", "a\u202Eb wrong \u0007");
        assertThat(TextReport.of(problem(file, 4, 9))).contains("\n    a\uFFFDb wrong \uFFFD\n        ^^^^^\n");
    }

    @Test
    void countsLinesByAllLineBreaksOfEditors() {
        SourceFile file = new SourceFile("a.yaml", "a\r\nb\rc\nd");
        assertThat(file.line(file.text().indexOf('d'))).isEqualTo(4);
        assertThat(file.column(file.text().indexOf('d'))).isEqualTo(1);
        assertThat(file.lineText(file.text().indexOf('b'))).isEqualTo("b");
    }

    @Test
    void sumsUpByFile() {
        SourceFile a = new SourceFile("a.yaml", "abc");
        SourceFile b = new SourceFile("b.yaml", "abc");
        assertThat(TextReport.summary(List.of(problem(b, 0, 1), problem(a, 0, 1), problem(b, 1, 2))))
                .isEqualTo("1 error in a.yaml, 2 errors in b.yaml");
    }

    @Test
    void sortsByPlaceAndKeepsNothingTwice() {
        SourceFile file = new SourceFile("a.yaml", "abcdef");
        Problems problems = new Problems();
        problems.error(Code.UNKNOWN_KEY, new Span(file, 4, 5), "later", "hint");
        problems.error(Code.UNKNOWN_KEY, new Span(file, 1, 2), "earlier", "hint");
        problems.error(Code.UNKNOWN_KEY, new Span(file, 4, 5), "later", "hint");
        assertThat(problems.sorted()).extracting(Diagnostic::message).containsExactly("earlier", "later");
        assertThat(problems.hasErrors()).isTrue();
    }

    private static Diagnostic problem(SourceFile file, int start, int end) {
        return new Diagnostic(Code.UNKNOWN_KEY, new Span(file, start, end), "What is wrong.", "What to write.");
    }
}
