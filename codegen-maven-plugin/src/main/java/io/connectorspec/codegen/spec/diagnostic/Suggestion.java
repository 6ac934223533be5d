/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the name that somebody probably meant. */
public final class Suggestion {

    private static final int SHOWN_AT_MOST = 20;
    private static final int SHORTEST_CUT = 3;

    private Suggestion() {}

    /** Gives the candidate that is nearest to a word, if one is near enough to be a slip of the pen. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        int limit = Math.min(4, word.length() / 3);
        return new TreeSet<>(candidates)
                .stream()
                        .filter(candidate -> !candidate.equals(word))
                        .filter(candidate -> difference(word, candidate) <= limit)
                        .min(Comparator.<String>comparingInt(candidate -> difference(word, candidate))
                                .thenComparingInt(candidate -> distance(word, candidate)));
    }

    /** A word that is written out, or cut short, counts as a small difference, and so do capital letters. */
    private static int difference(String word, String candidate) {
        String one = word.toLowerCase(Locale.ROOT);
        String other = candidate.toLowerCase(Locale.ROOT);
        boolean cut = Math.min(one.length(), other.length()) >= SHORTEST_CUT
                && (one.startsWith(other) || other.startsWith(one));
        return cut ? Math.min(1, distance(one, other)) : distance(one, other);
    }

    /**
     * Gives a sentence that says what to write: the nearest candidate, or all of them where they are few.
     *
     * @param word what stands there
     * @param candidates what could stand there
     */
    public static String sentence(String word, Collection<String> candidates) {
        Optional<String> nearest = nearest(word, candidates);
        if (nearest.isPresent()) {
            return "Did you mean '" + nearest.get() + "'?";
        }
        if (candidates.isEmpty()) {
            return "There is none yet: declare it, or remove this.";
        }
        String shown = new TreeSet<>(candidates)
                .stream().limit(SHOWN_AT_MOST).map(c -> "'" + c + "'").collect(Collectors.joining(", "));
        return (candidates.size() == 1 ? "Write " : "Write one of ") + shown
                + (candidates.size() > SHOWN_AT_MOST ? ", ..." : "") + ".";
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int replace = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + replace);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
