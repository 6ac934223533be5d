/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came out of the demo.
 *
 * @param writes how many writes were sent
 * @param deletes how many of them were deletes
 * @param items how many items the table should hold
 * @param retried how many entries were sent again
 * @param restarts how often the job restarted
 * @param duration from the start of the job to its end
 * @param differences what the table holds that it should not, or lacks
 */
record DemoResult(
        long writes,
        long deletes,
        int items,
        long retried,
        long restarts,
        Duration duration,
        List<String> differences) {

    boolean allIsRight() {
        return differences.isEmpty();
    }

    String summary() {
        String perSecond = String.format(Locale.ROOT, "%,.0f", writes * 1000.0 / Math.max(1, duration.toMillis()));
        return String.join(
                System.lineSeparator(),
                "",
                line("writes", String.format(Locale.ROOT, "%,d, %,d of them deletes", writes, deletes)),
                line("retries", String.format(Locale.ROOT, "%,d writes were sent again", retried)),
                line("restarts", Long.toString(restarts)),
                line("time", duration.toMillis() / 100 / 10.0 + " s, " + perSecond + " records per second"),
                line("table", String.format(Locale.ROOT, "%,d items expected", items)),
                line("all is right", allIsRight() ? "yes, every item is as it should be" : "NO"),
                String.join(System.lineSeparator(), differences));
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "  %-13s %s", name, value);
    }
}
