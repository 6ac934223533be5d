/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts a Markdown page together. Text of a spec goes through {@link #inline}, so that it cannot become a heading, a
 * cell of a table or HTML.
 */
final class Markdown {

    private static final Pattern LIKE_A_BLOCK = Pattern.compile("([#>+*=|-]|[0-9]+[.)])(.*)", Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder();

    /** Starts a page. */
    Markdown(String specName) {
        out.append("<!-- Generated from ")
                .append(specName.replaceAll("[^A-Za-z0-9._-]|--", "_"))
                .append(". Do not edit: edit the spec and generate this page again. -->\n");
    }

    /** Adds a heading; it is Markdown already. */
    Markdown heading(int level, String markdown) {
        return paragraph("#".repeat(level) + " " + markdown);
    }

    /** Adds a paragraph; it is Markdown already. */
    Markdown paragraph(String markdown) {
        out.append('\n').append(markdown).append('\n');
        return this;
    }

    /** Adds a list; its entries are Markdown already. */
    Markdown list(Collection<String> entries) {
        out.append('\n');
        entries.forEach(entry -> out.append("- ").append(entry).append('\n'));
        return this;
    }

    /** Adds a table; its cells are Markdown already. */
    Markdown table(List<String> header, Collection<List<String>> rows) {
        out.append('\n');
        row(header);
        row(header.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    /** Adds a block of code in some language; a text with a fence in it gets a longer one. */
    Markdown block(String language, String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        out.append('\n')
                .append(fence)
                .append(language)
                .append('\n')
                .append(code)
                .append('\n');
        out.append(fence).append('\n');
        return this;
    }

    /** Gives the page. */
    String text() {
        return out.toString();
    }

    /** Gives text of a spec: what stands between backticks becomes code, and everything else means itself. */
    static String inline(String text) {
        StringBuilder markdown = new StringBuilder();
        String[] parts = text.strip().replaceAll("\\s+", " ").split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            if (i % 2 == 1 && !code) {
                markdown.append("\\`");
            }
            markdown.append(code ? code(parts[i]) : escaped(parts[i]));
        }
        return LIKE_A_BLOCK.matcher(markdown).matches() ? "\\" + markdown : markdown.toString();
    }

    /** Gives text as code. */
    static String code(String text) {
        String plain = text.replaceAll("[\\s`]+", " ").strip();
        return plain.isEmpty() ? "" : "`" + plain.replace("|", "\\|") + "`";
    }

    /** Gives a word with a capital first letter. */
    static String capitalized(String text) {
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** Gives a text with a full stop. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }

    private void row(List<String> cells) {
        out.append(cells.stream()
                        .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                        .collect(Collectors.joining("|", "|", "|")))
                .append('\n');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\\', '*', '_', '[', ']', '|', '#', '~', '!' ->
                    out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
