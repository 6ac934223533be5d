/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property with generated input, for a few fixed seeds or the one in the system property {@code testkit.seed}. */
final class SeededRuns {
    private static final String PROPERTY = "testkit.seed";

    private SeededRuns() {}

    static void forSeeds(int count, Consumer<Random> property) {
        String given = System.getProperty(PROPERTY);
        long first = given == null ? 1 : Long.parseLong(given);
        int runs = given == null ? count : 1;
        for (long seed = first; seed < first + runs; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Fails with seed " + seed + ". Replay it with -D" + PROPERTY + "=" + seed, e);
            }
        }
    }
}
