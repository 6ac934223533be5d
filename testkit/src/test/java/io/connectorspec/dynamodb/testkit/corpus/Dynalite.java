/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A dynalite process on the loopback address. The Maven profile {@code second-opinion} puts it under {@code target/}. */
final class Dynalite implements AutoCloseable {
    private static final Path HOME = Path.of("target", "second-opinion");
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final URI uri;

    private Dynalite(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static Dynalite start() {
        if (!Files.exists(HOME.resolve("node_modules"))) {
            throw new IllegalStateException("There is no dynalite in " + HOME.toAbsolutePath()
                    + ". Run the tests with -Psecond-opinion, which fetches it.");
        }
        try {
            Process process = new ProcessBuilder("node", "start.js")
                    .directory(HOME.toFile())
                    .redirectError(HOME.resolve("stderr.txt").toFile())
                    .start();
            BufferedReader output = process.inputReader();
            String port = output.readLine();
            if (port == null) {
                throw new IllegalStateException(
                        "dynalite did not start: " + Files.readString(HOME.resolve("stderr.txt")));
            }
            return new Dynalite(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start dynalite; it needs node 20 or newer", e);
        }
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
