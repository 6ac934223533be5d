/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/** Makes broken specs of valid ones without regard to YAML: what somebody might type, or leave behind by accident. */
final class LineMutator {

    private static final int MOST_CHANGES = 3;
    private static final List<String> PIECES = List.of(
            "",
            "~",
            "no",
            "012",
            "1_000",
            "*a",
            "&a b",
            "!!int 3",
            "<<",
            "[",
            "{ }",
            "[a, b]",
            "\"",
            "'",
            "a.b",
            "$",
            "\\u002a/",
            "*/",
            "{Item}",
            "-1",
            "5 s",
            "key: a",
            "Map<",
            "class",
            "\u00e9\uD83D\uDE00",
            "\t",
            "---",
            "? a",
            "|",
            ">-",
            "#",
            "%YAML",
            "none");

    private LineMutator() {}

    /** Gives a spec with one to three changes. */
    static String mutate(String spec, Random random) {
        List<String> lines = new ArrayList<>(spec.lines().toList());
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size()), line);
                case 2 -> lines.set(at, line.replaceFirst(": .*", Matcher.quoteReplacement(": " + piece(random))));
                case 3 -> lines.set(at, replaceWord(line, piece(random), random));
                case 4 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
                default -> lines.set(at, dropCharacter(line, random));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static String replaceWord(String line, String word, Random random) {
        String[] words = line.split("(?<=[ ,{}:\\[\\]])|(?=[ ,{}:\\[\\]])");
        words[random.nextInt(words.length)] = word;
        return String.join("", words);
    }

    private static String dropCharacter(String line, Random random) {
        if (line.isEmpty()) {
            return piece(random);
        }
        int at = random.nextInt(line.length());
        return line.substring(0, at) + line.substring(at + 1);
    }
}
