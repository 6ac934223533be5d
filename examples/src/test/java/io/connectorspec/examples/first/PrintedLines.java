/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.first;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Takes what is printed in place of the console, line by line. */
final class PrintedLines implements AutoCloseable {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Pattern wanted;
    private final PrintStream console = System.out;

    /** Takes the lines from now on that a pattern is found in. */
    PrintedLines(Pattern wanted) {
        this.wanted = wanted;
        System.setOut(new PrintStream(new Lines(), true, StandardCharsets.UTF_8));
    }

    /** Gives the next line that matches; fails if none comes in time. */
    String next(Duration patience) throws InterruptedException {
        String line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new AssertionError("Nothing was printed in " + patience + " in which there is " + wanted);
        }
        return line;
    }

    /** Gives what was printed beyond the lines that were taken. */
    List<String> left() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        System.setOut(console);
    }

    private final class Lines extends OutputStream {

        private final StringBuilder line = new StringBuilder();

        @Override
        public synchronized void write(int character) {
            if (character != '\n') {
                line.append((char) character);
                return;
            }
            if (wanted.matcher(line).find()) {
                lines.add(line.toString());
            }
            line.setLength(0);
        }
    }
}
