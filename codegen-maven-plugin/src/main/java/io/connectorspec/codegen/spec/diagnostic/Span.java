/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.Objects;

/**
 * A piece of a spec file, to point at.
 *
 * @param file the file
 * @param start the offset of the first character, in UTF-16 units
 * @param end the offset behind the last character
 */
public record Span(SourceFile file, int start, int end) {

    /** Checks that the piece lies in the file. */
    public Span {
        Objects.requireNonNull(file, "file");
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("No such piece: " + start + " to " + end);
        }
    }

    /** Gives the line in which the piece starts, counted from 1. */
    public int line() {
        return file.line(start);
    }

    /** Gives the column in which the piece starts, counted from 1 in characters. */
    public int column() {
        return file.column(start);
    }

    /** Gives the place in words for somebody who looks at another one: a line, and the file if it is another one. */
    public String seenFrom(Span other) {
        return "line " + line() + (file.equals(other.file()) ? "" : " of " + file.name());
    }

    /** Gives whether another piece starts within this one. */
    public boolean contains(Span other) {
        return file.equals(other.file()) && start <= other.start() && other.start() < end;
    }

    /**
     * Gives the place of a part of this piece's text, so that a report can point into a longer text.
     *
     * @param part a text that stands in this piece
     * @param offset where the part starts in the piece's value
     * @return the part's place, or this whole piece where the value is written differently from what it says
     */
    public Span part(String part, int offset) {
        for (int quote = 0; quote <= 1; quote++) {
            int from = start + quote + offset;
            if (from + part.length() <= end && file.text().startsWith(part, from)) {
                return new Span(file, from, from + part.length());
            }
        }
        return this;
    }
}
