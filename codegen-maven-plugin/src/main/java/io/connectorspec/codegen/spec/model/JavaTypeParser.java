/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.ArrayList;
import java.util.List;

/** Reads one Java type from text, by recursive descent. */
final class JavaTypeParser {

    private static final int DEEPEST = 16;
    private static final String HINT = "Write a class with its type arguments, such as 'Map<String, List<T>>'.";

    private final String text;
    private int position;

    JavaTypeParser(String text) {
        this.text = text;
    }

    JavaType parse() {
        JavaType type = type(0);
        skipBlanks();
        if (position < text.length()) {
            throw broken("there is more text behind the type");
        }
        return type;
    }

    private JavaType type(int depth) {
        if (depth > DEEPEST) {
            throw broken("its type arguments are nested too deeply");
        }
        skipBlanks();
        int offset = position;
        String name = name();
        List<JavaType> arguments = new ArrayList<>();
        if (accept('<')) {
            do {
                arguments.add(argument(depth + 1));
            } while (accept(','));
            if (!accept('>')) {
                throw broken("a '>' is missing");
            }
        }
        return new JavaType(JavaType.Bound.NONE, name, offset, arguments);
    }

    private JavaType argument(int depth) {
        if (!accept('?')) {
            return type(depth);
        }
        if (acceptWord("extends")) {
            return bounded(JavaType.Bound.EXTENDS, depth);
        }
        if (acceptWord("super")) {
            return bounded(JavaType.Bound.SUPER, depth);
        }
        return new JavaType(JavaType.Bound.ANY, "", position, List.of());
    }

    private JavaType bounded(JavaType.Bound bound, int depth) {
        JavaType type = type(depth);
        return new JavaType(bound, type.name(), type.offset(), type.arguments());
    }

    private String name() {
        int start = position;
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        String name = text.substring(start, position);
        if (Primitive.of(name).isEmpty()) {
            for (String part : name.split("\\.", -1)) {
                JavaWords.identifier(part, "part of a type", "Map<String, Order>");
            }
        }
        return name;
    }

    private static boolean isNamePart(char c) {
        return c == '.' || c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private boolean accept(char wanted) {
        skipBlanks();
        if (position < text.length() && text.charAt(position) == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private boolean acceptWord(String word) {
        skipBlanks();
        if (text.startsWith(word + " ", position)) {
            position += word.length();
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private InvalidTextException broken(String why) {
        return new InvalidTextException("This is not a Java type: " + why + ".", HINT);
    }
}
