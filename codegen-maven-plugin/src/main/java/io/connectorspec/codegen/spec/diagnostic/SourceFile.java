/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.Objects;

/**
 * A spec file as it was read.
 *
 * @param name what to call the file in reports, usually its path below the project, with {@code /}
 * @param text the content, without byte order mark
 */
public record SourceFile(String name, String text) {

    /** Checks that both are there. */
    public SourceFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Gives the line of an offset.
     *
     * @param offset an index into the text, in UTF-16 units
     * @return the line's number, counted from 1
     */
    public int line(int offset) {
        int line = 1;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            if (isLineEnd(i)) {
                line++;
            }
        }
        return line;
    }

    /** Gives the column of an offset: how many characters (code points) stand before it in its line, plus 1. */
    public int column(int offset) {
        int end = Math.min(offset, text.length());
        return text.codePointCount(lineStart(end), end) + 1;
    }

    /** Gives the text of the line that an offset stands in, without its line break. */
    public String lineText(int offset) {
        int start = lineStart(Math.min(offset, text.length()));
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /** Gives the offset at which the line of another offset starts. */
    int lineStart(int offset) {
        int start = offset;
        while (start > 0 && !isLineEnd(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isLineEnd(int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }
}
