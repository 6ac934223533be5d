/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;

/** Lays out Javadoc: wrapped between words, in one line where that is enough. */
final class JavadocLayout {

    private static final int COLUMNS = 110;
    private static final String TAG_INDENT = "    ";

    private JavadocLayout() {}

    /**
     * Gives the comment.
     *
     * @param paragraphs its lines, one for each paragraph or tag, empty ones between
     * @param indent how far it is indented
     */
    static List<String> of(List<String> paragraphs, int indent) {
        String pad = " ".repeat(indent);
        if (paragraphs.size() == 1 && indent + paragraphs.get(0).length() + 8 <= COLUMNS) {
            return List.of(pad + "/** " + paragraphs.get(0) + " */");
        }
        List<String> lines = new ArrayList<>();
        lines.add(pad + "/**");
        for (String paragraph : paragraphs) {
            for (String line : wrapped(paragraph, COLUMNS - indent - 3)) {
                lines.add((pad + " * " + line).stripTrailing());
            }
        }
        lines.add(pad + " */");
        return lines;
    }

    private static List<String> wrapped(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(paragraph)) {
            if (!line.toString().isBlank() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(paragraph.startsWith("@") ? TAG_INDENT : "");
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Splits at blanks, but not within braces, so that inline tags stay whole. */
    private static List<String> words(String paragraph) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            depth += c == '{' ? 1 : 0;
            depth -= c == '}' ? 1 : 0;
            if (c == ' ' && depth <= 0) {
                words.add(paragraph.substring(start, i));
                start = i + 1;
            }
        }
        words.add(paragraph.substring(start));
        return words;
    }
}
