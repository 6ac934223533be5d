/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The gate that every name passes on its way from a spec into Java source and onto the disk. */
final class JavaWords {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final int LONGEST = 120;

    private static final Set<String> KEYWORDS =
            Set.of("abstract assert boolean break byte case catch char class const continue default do double else enum"
                    .concat(" extends false final finally float for goto if implements import instanceof int interface")
                    .concat(" long native new null package private protected public return short static strictfp super")
                    .concat(" switch synchronized this throw throws transient true try void volatile while record var")
                    .concat(" yield sealed permits when module")
                    .split(" "));

    /** Names of java.lang that generated code, or code around it, writes without a package. */
    private static final Set<String> JAVA_LANG = Set.of(
            "Boolean Byte Character Class ClassLoader Cloneable Comparable Deprecated Double Enum Error Exception"
                    .concat(
                            " Float FunctionalInterface IllegalArgumentException IllegalStateException Integer Iterable")
                    .concat(" Iterator Long Math Module Number Object Override Package Process Record Runnable Runtime")
                    .concat(" RuntimeException SafeVarargs Short String StringBuilder SuppressWarnings System Thread")
                    .concat(" Throwable Void AutoCloseable CharSequence Readable")
                    .split(" "));

    /** Names that some file system keeps for devices; a class of that name could not be checked out there. */
    private static final Set<String> DEVICES =
            Set.of("con prn aux nul com1 com2 com3 com4 lpt1 lpt2 lpt3 lpt4".split(" "));

    private JavaWords() {}

    /** Gives the text if it can be an identifier of the described kind. */
    static String identifier(String text, String kind, String example) {
        if (!IDENTIFIER.matcher(text).matches() || text.length() > LONGEST) {
            throw new InvalidTextException(
                    "'" + shortened(text) + "' cannot be " + kind + ".",
                    "Write the letters a to z and A to Z, digits and '_' only, a letter first, such as '" + example
                            + "'.");
        }
        if (KEYWORDS.contains(text)) {
            throw new InvalidTextException(
                    "'" + text + "' cannot be " + kind + ": it is a word of the Java language.",
                    "Choose another name, such as '" + example + "'.");
        }
        if (DEVICES.contains(text.toLowerCase(Locale.ROOT))) {
            throw new InvalidTextException(
                    "'" + text + "' cannot be " + kind + ": Windows keeps that name for a device.",
                    "Choose another name, such as '" + example + "'.");
        }
        return text;
    }

    /**
     * Gives a regular expression for identifiers, which means the same in Java and in JavaScript.
     *
     * @param first what the first character is
     * @param rest what all others are
     */
    static String pattern(String first, String rest) {
        return "(?!(?:" + String.join("|", new TreeSet<>(KEYWORDS)) + "|"
                + new TreeSet<>(DEVICES).stream().map(JavaWords::anyCase).collect(Collectors.joining("|"))
                + ")(?:\\.|$))" + first + rest + "{0," + (LONGEST - 1) + "}(?=\\.|$)";
    }

    /**
     * Gives a regular expression for names of classes that hide no class that Java files see without an import.
     *
     * @param end what stands behind the name
     */
    static String classPattern(String end) {
        return "(?!(?:" + String.join("|", new TreeSet<>(JAVA_LANG)) + ")" + end + ")"
                + pattern("[A-Z]", "[A-Za-z0-9_]") + end;
    }

    private static String anyCase(String word) {
        return word.chars()
                .mapToObj(c -> Character.isLetter(c)
                        ? "[" + (char) c + (char) Character.toUpperCase(c) + "]"
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** Gives whether a name would hide a class that Java files see without an import. */
    static boolean hidesJavaLang(String simpleName) {
        return JAVA_LANG.contains(simpleName);
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
