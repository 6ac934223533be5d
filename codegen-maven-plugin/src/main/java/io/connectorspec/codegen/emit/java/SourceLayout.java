/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out Java source as people write it: lines of 120 columns at the most, short Javadoc in one line, empty
 * bodies as {@code {}}. The input is what the Java writing library gives, in which a statement's lines break
 * wherever they happen to.
 */
final class SourceLayout {

    static final int COLUMNS = 120;

    private static final Pattern TYPE_HEADER = Pattern.compile("([a-z]+ )*(class|record|interface) .*\\{");
    private static final Pattern ENUM_CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*(\\(\"([^\"\\\\]|\\\\.)*\"\\))?[,;]?");

    private final List<String> lines = new ArrayList<>();

    private SourceLayout() {}

    /** Gives the same source, laid out. */
    static String of(String source) {
        SourceLayout layout = new SourceLayout();
        List<String> input = source.lines().toList();
        int next = 0;
        while (next < input.size()) {
            String line = input.get(next).strip();
            if (line.equals("/**")) {
                next = layout.javadoc(input, next);
            } else if (line.isEmpty() || line.startsWith("//") || line.startsWith("@")) {
                layout.lines.add(input.get(next).stripTrailing());
                next++;
            } else {
                next = layout.code(input, next);
            }
        }
        return String.join("\n", layout.lines) + "\n";
    }

    private int javadoc(List<String> input, int start) {
        int indent = indentOf(input.get(start));
        int end = start;
        List<String> text = new ArrayList<>();
        while (!input.get(++end).strip().equals("*/")) {
            text.add(input.get(end).strip().substring(1).strip());
        }
        lines.addAll(JavadocLayout.of(text, indent));
        return end + 1;
    }

    /** Joins the lines of one statement or header, and breaks them where it is best. */
    private int code(List<String> input, int start) {
        StringBuilder joined = new StringBuilder(input.get(start).strip());
        int next = start + 1;
        while (!isComplete(joined)) {
            joined.append(joined.charAt(joined.length() - 1) == '(' ? "" : " ");
            joined.append(input.get(next++).strip());
        }
        String code = joined.toString();
        if (code.equals("}") && lines.get(lines.size() - 1).endsWith("{")) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "}");
            return next;
        }
        lines.addAll(LineBreaker.lines(code, indentOf(input.get(start))));
        if (TYPE_HEADER.matcher(code).matches() && !input.get(next).strip().equals("}")) {
            lines.add("");
        }
        return next;
    }

    private static boolean isComplete(CharSequence code) {
        char last = code.charAt(code.length() - 1);
        return last == '{'
                || last == '}'
                || last == ';'
                || ENUM_CONSTANT.matcher(code).matches();
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
