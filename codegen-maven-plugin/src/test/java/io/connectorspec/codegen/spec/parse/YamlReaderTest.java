/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void keepsTheExactPlaceOfEveryToken() {
        String text = "a: one\nb:\n  - 'two'\n  - { c: \"three\", d: >-\n      }\n".replace(", d: >-\n      }", " }");
        YamlNode.Mapping root = root(text);
        assertThat(spot(root.entries().get(0).key().span())).isEqualTo("1:1 a");
        assertThat(spot(root.entries().get(0).value().span())).isEqualTo("1:4 one");
        YamlNode.Items items = (YamlNode.Items) root.entries().get(1).value();
        assertThat(spot(items.nodes().get(0).span())).isEqualTo("3:5 'two'");
        YamlNode.Mapping flow = (YamlNode.Mapping) items.nodes().get(1);
        assertThat(spot(flow.span())).isEqualTo("4:5 {");
        assertThat(spot(flow.entries().get(0).value().span())).isEqualTo("4:10 \"three\"");
        assertThat(spot(flow.entries().get(0).value().owner())).isEqualTo("4:7 c");
    }

    @Test
    void countsCharactersBehindTextOfOtherPlanes() {
        YamlNode.Mapping root = root("\uD83D\uDE00: \uD83D\uDE00\nname: value\n");
        assertThat(spot(root.entries().get(0).value().span())).isEqualTo("1:4 \uD83D\uDE00");
        assertThat(spot(root.entries().get(1).value().span())).isEqualTo("2:7 value");
    }

    @Test
    void countsLinesAsEditorsDo() {
        YamlNode.Mapping root = root("a: \"one \u2028 two\"\r\nb: c\r\n");
        assertThat(spot(root.entries().get(1).value().span())).isEqualTo("2:4 c");
    }

    @Test
    void takesNoScalarForAnythingButText() {
        YamlNode.Mapping root = root("a: no\nb: 012\nc: 1_000\nd: 2026-01-01\ne: ''\nf:\n");
        assertThat(root.entries())
                .extracting(entry -> ((YamlNode.Text) entry.value()).value())
                .containsExactly("no", "012", "1_000", "2026-01-01", "", "");
        assertThat(((YamlNode.Text) root.entries().get(4).value()).isNothing()).isFalse();
        assertThat(((YamlNode.Text) root.entries().get(5).value()).isNothing()).isTrue();
    }

    @Test
    void skipsAByteOrderMark() {
        byte[] bytes = "\uFEFFspec: 1\n".getBytes(StandardCharsets.UTF_8);
        SourceFile file = SourceDecoder.decode("a.yaml", bytes, new Problems()).orElseThrow();
        assertThat(file.text()).isEqualTo("spec: 1\n");
    }

    @Test
    void pointsIntoQuotedAndPlainTextsButNotIntoEscapedOnes() {
        SourceFile file = new SourceFile("a.yaml", "List<Ordr> 'List<Ordr>' \"Li\\u0073t<Ordr>\"");
        assertThat(spot(new Span(file, 0, 10).part("Ordr", 5))).isEqualTo("1:6 Ordr");
        assertThat(spot(new Span(file, 11, 23).part("Ordr", 5))).isEqualTo("1:18 Ordr");
        Span escaped = new Span(file, 24, file.text().length());
        assertThat(escaped.part("Ordr", 5)).isEqualTo(escaped);
    }

    private static YamlNode.Mapping root(String text) {
        Problems problems = new Problems();
        YamlNode root =
                YamlReader.read(new SourceFile("a.yaml", text), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return (YamlNode.Mapping) root;
    }

    private static String spot(Span span) {
        return span.line() + ":" + span.column() + " " + span.file().text().substring(span.start(), span.end());
    }
}
