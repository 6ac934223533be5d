/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;

/** Finds places in a line of Java that stand in no brackets and in no literal. */
final class CodeScan {

    private final String code;
    private final int[] depth;
    private final boolean[] literal;

    CodeScan(String code) {
        this.code = code;
        this.depth = new int[code.length()];
        this.literal = new boolean[code.length()];
        int open = 0;
        boolean inLiteral = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean quote = c == '"' && !(inLiteral && isEscaped(i));
            literal[i] = inLiteral || quote;
            inLiteral ^= quote;
            open -= !literal[i] && isClosing(i) ? 1 : 0;
            depth[i] = open;
            open += !literal[i] && isOpening(i) ? 1 : 0;
        }
    }

    /** Gives where a text stands for the first time outside brackets, or -1. */
    int firstTopLevel(String text) {
        for (int i = code.indexOf(text); i >= 0; i = code.indexOf(text, i + 1)) {
            if (depth[i] == 0 && !literal[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Gives where the bracket at an index is closed. */
    int closing(int open) {
        int i = open + 1;
        while (literal[i] || depth[i] != depth[open] || !isClosing(i)) {
            i++;
        }
        return i;
    }

    /** Gives where the bracket that is closed at an index is opened, or -1. */
    int opening(int close) {
        int i = close - 1;
        while (i >= 0 && (literal[i] || depth[i] != depth[close] || code.charAt(i) != '(')) {
            i--;
        }
        return i;
    }

    /** Splits before every one of these texts that stands outside brackets. */
    List<String> splitBefore(List<String> texts) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < code.length(); i++) {
            int at = i;
            if (depth[i] == 0 && !literal[i] && texts.stream().anyMatch(text -> code.startsWith(text, at))) {
                cuts.add(i);
            }
        }
        return cut(cuts);
    }

    /** Splits a chain of calls before every call but the one that the chain starts with. */
    List<String> splitCalls() {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < code.length(); i++) {
            if (depth[i] == 0 && !literal[i] && code.charAt(i) == '.' && isCall(i + 1)) {
                cuts.add(i);
            }
        }
        boolean startsWithCall = !cuts.isEmpty() && code.charAt(cuts.get(0) - 1) == ')';
        if (!startsWithCall && !cuts.isEmpty()) {
            cuts.remove(0);
        }
        return cut(cuts);
    }

    /** Splits at every comma outside brackets. */
    List<String> splitArguments() {
        List<String> arguments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            if (depth[i] == 0 && !literal[i] && code.charAt(i) == ',') {
                arguments.add(code.substring(start, i).strip());
                start = i + 1;
            }
        }
        arguments.add(code.substring(start).strip());
        return arguments;
    }

    private List<String> cut(List<Integer> cuts) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int cut : cuts) {
            pieces.add(code.substring(start, cut));
            start = cut;
        }
        pieces.add(code.substring(start));
        return pieces;
    }

    private boolean isCall(int start) {
        int i = start;
        while (i < code.length() && Character.isJavaIdentifierPart(code.charAt(i))) {
            i++;
        }
        return i > start && i < code.length() && code.charAt(i) == '(';
    }

    private boolean isEscaped(int quote) {
        int backslashes = 0;
        while (code.charAt(quote - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Angle brackets count as brackets: generated code compares nothing with them. */
    private boolean isOpening(int i) {
        return "([{<".indexOf(code.charAt(i)) >= 0;
    }

    private boolean isClosing(int i) {
        return ")]}".indexOf(code.charAt(i)) >= 0 || code.charAt(i) == '>' && code.charAt(i - 1) != '-';
    }
}
