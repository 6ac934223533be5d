/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.demo;

import io.connectorspec.dynamodb.item.ChangeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came out of the demo.
 *
 * @param writing what the job did that wrote the orders
 * @param copying what the job did that followed their stream
 * @param tables what the tables hold in the end
 */
record DemoResult(Writing writing, Copying copying, List<Table> tables) {

    /**
     * What the job did that wrote the orders.
     *
     * @param writes how many writes were sent
     * @param deletes how many of them were deletes
     * @param retried how many entries were sent again
     * @param restarts how often the job restarted
     * @param duration from the start of the job to its end
     */
    record Writing(long writes, long deletes, long retried, long restarts, Duration duration) {}

    /**
     * What the job did that followed the stream.
     *
     * @param changes how many changes came, by kind; those that came again after a restart count again
     * @param shards from how many shards they were read
     * @param restarts how often the job restarted
     * @param lag how far reading fell behind at most, leaving the restart out of account
     * @param behind how long after the last write the copy was complete
     */
    record Copying(Map<ChangeKind, Long> changes, long shards, long restarts, Duration lag, Duration behind) {}

    /**
     * What a table holds.
     *
     * @param name its name
     * @param items how many items it should hold
     * @param differences what it holds that it should not, or lacks
     */
    record Table(String name, int items, List<String> differences) {}

    boolean allIsRight() {
        return tables.stream().allMatch(table -> table.differences().isEmpty());
    }

    String summary() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(line("writes", number(writing.writes()) + ", " + number(writing.deletes()) + " of them deletes"));
        lines.add(line("retries", number(writing.retried()) + " writes were sent again"));
        lines.add(line("time", seconds(writing.duration()) + ", " + perSecond() + " records per second"));
        lines.add(line("changes", number(total()) + " read: " + byKind()));
        lines.add(line("shards", number(copying.shards()) + " read, parents before children"));
        lines.add(line(
                "lag",
                seconds(copying.lag()) + " at most while reading, " + seconds(copying.behind())
                        + " from the last write to a complete copy"));
        lines.add(line("restarts", writing.restarts() + " while writing, " + copying.restarts() + " while copying"));
        tables.forEach(table -> lines.add(line(table.name(), number(table.items()) + " items expected")));
        lines.add(line("all is right", allIsRight() ? "yes, every item of both tables is as it should be" : "NO"));
        tables.forEach(
                table -> table.differences().forEach(difference -> lines.add("  " + table.name() + ": " + difference)));
        return String.join(System.lineSeparator(), lines);
    }

    private long total() {
        return copying.changes().values().stream().mapToLong(Long::longValue).sum();
    }

    private String byKind() {
        return copying.changes().entrySet().stream()
                .map(changes -> number(changes.getValue()) + " " + changes.getKey())
                .collect(Collectors.joining(", "));
    }

    private String perSecond() {
        return number(Math.round(
                writing.writes() * 1000.0 / Math.max(1, writing.duration().toMillis())));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 100 / 10.0 + " s";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "  %-13s %s", name, value);
    }
}
