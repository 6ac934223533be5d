/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

/** Shows a piece of a file: its line, and a caret under each character of the piece. */
final class Excerpt {

    private static final String INDENT = "    ";
    private static final String CUT = "...";
    private static final int LONGEST_LINE = 200;
    private static final int BEFORE_PIECE = 60;

    private Excerpt() {}

    /** Gives two lines without a line break at the end. Of a very long line only what is around the piece is shown. */
    static String of(Span span) {
        String line = span.file().lineText(span.start());
        int start = Math.min(line.length(), span.start() - span.file().lineStart(span.start()));
        int end = Math.min(line.length(), start + span.end() - span.start());
        if (line.length() <= LONGEST_LINE) {
            return lines(line, start, end);
        }
        int from = boundary(line, Math.max(0, start - BEFORE_PIECE));
        int to = boundary(line, Math.min(line.length(), from + LONGEST_LINE));
        String before = from > 0 ? CUT : "";
        String shown = before + line.substring(from, to) + (to < line.length() ? CUT : "");
        int shift = before.length() - from;
        return lines(shown, start + shift, Math.min(end, to) + shift);
    }

    private static String lines(String line, int start, int end) {
        StringBuilder caret = new StringBuilder();
        line.substring(0, start).codePoints().forEach(c -> caret.append(c == '\t' ? '\t' : ' '));
        caret.append("^".repeat(end > start ? line.codePointCount(start, end) : 1));
        return INDENT + visible(line) + "\n" + INDENT + caret;
    }

    /** Characters that move what stands around them would put the caret under something else. */
    private static String visible(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean moves = type == Character.FORMAT || type == Character.CONTROL && c != '\t';
            out.appendCodePoint(moves ? 0xFFFD : c);
        });
        return out.toString();
    }

    private static int boundary(String line, int index) {
        boolean inside = index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index));
        return inside ? index - 1 : index;
    }
}
