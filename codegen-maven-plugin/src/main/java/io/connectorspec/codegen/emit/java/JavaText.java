/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The only way of text into Java source. What it gives is ASCII, so that it means the same to every
 * compiler, whatever encoding that reads.
 */
final class JavaText {

    private static final int PIECE = 80;
    private static final int SINGLE_PIECE = 88;

    private JavaText() {}

    /** Gives text for Javadoc; what stands between backticks becomes code. */
    static String javadoc(String text) {
        StringBuilder out = new StringBuilder();
        String[] parts = text.strip().replaceAll("\\s+", " ").split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            if (i % 2 == 1 && !code) {
                out.append('`');
            }
            out.append(code ? code(parts[i]) : escaped(parts[i]));
        }
        return out.toString();
    }

    /** Gives a text as code for Javadoc. */
    static String code(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~' && "{}@\\*".indexOf(c) < 0) && !text.isBlank();
        return plain ? "{@code " + text.strip() + "}" : "<code>" + escaped(text) + "</code>";
    }

    /** Gives a text with a capital first letter and a full stop. */
    static String sentence(String halfSentence) {
        String text = halfSentence.strip();
        String start = text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        return start + text.substring(text.offsetByCodePoints(0, 1)) + (text.endsWith(".") ? "" : ".");
    }

    /** Gives a string literal. */
    static CodeBlock literal(String text) {
        return CodeBlock.of("$L", quoted(text));
    }

    /** Gives a string literal in several pieces, broken between words, so that no line gets too long. */
    static CodeBlock longLiteral(String text) {
        if (text.length() <= SINGLE_PIECE) {
            return literal(text);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : text.split("(?<= )")) {
            if (piece.length() + word.length() > PIECE && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(word);
        }
        pieces.add(piece.toString());
        return CodeBlock.of("$L", pieces.stream().map(JavaText::quoted).collect(Collectors.joining(" + ")));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return out.append('"').toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    boolean plain = c >= ' ' && c <= '~' && "@\\*{}".indexOf(c) < 0;
                    out.append(plain ? Character.toString(c) : "&#" + c + ";");
                }
            }
        });
        return out.toString();
    }
}
