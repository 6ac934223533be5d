/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.Span;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;

/**
 * Turns the YAML parser's places into ours. The parser counts characters (code points), and it knows line
 * breaks that no editor shows; so only its running index is used.
 */
final class Places {

    private final SourceFile file;
    private final boolean oneUnitPerCharacter;

    Places(SourceFile file) {
        this.file = file;
        this.oneUnitPerCharacter = file.text().chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    SourceFile file() {
        return file;
    }

    /** Gives the piece that an event covers. */
    Span of(Event event) {
        return between(event.getStartMark(), event.getEndMark());
    }

    /** Gives the piece between two marks. */
    Span between(Mark start, Mark end) {
        int from = offset(start.getIndex());
        return new Span(file, from, Math.max(from, offset(end.getIndex())));
    }

    /** Gives whether nothing but blanks stands from an index on. */
    boolean isEnd(int index) {
        return file.text().substring(offset(index)).isBlank();
    }

    /** Gives one character. */
    Span character(int index) {
        int from = offset(index);
        return new Span(file, from, Math.min(from + 1, file.text().length()));
    }

    private int offset(int index) {
        String text = file.text();
        int characters = Math.min(index, text.codePointCount(0, text.length()));
        return oneUnitPerCharacter ? characters : text.offsetByCodePoints(0, characters);
    }
}
