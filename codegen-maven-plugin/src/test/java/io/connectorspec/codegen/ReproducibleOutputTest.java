/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.output.OutputPlan;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same spec gives the same bytes, and the same mistake the same words, however the machine is set up. Each
 * virtual machine of its own also has its own order of unordered sets and maps.
 */
class ReproducibleOutputTest {

    private static final Path CONNECTOR = Path.of("..", "connector-spec", "dynamodb.yaml");
    private static final int THREADS = 4;

    @Test
    void givesTheSameBytesInAnotherLocaleTimeZoneEncodingAndOnAnotherSystem() throws Exception {
        String here = digest();
        String turkey = elsewhere(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Chatham",
                "-Dfile.encoding=UTF-16",
                "-Dline.separator=\r\n",
                "-XX:ActiveProcessorCount=1");
        String egypt = elsewhere(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Dfile.encoding=US-ASCII",
                "-Dline.separator=\r",
                "-XX:ActiveProcessorCount=8");
        assertThat(turkey).isEqualTo(here);
        assertThat(egypt).isEqualTo(here);
    }

    @Test
    void givesTheSameBytesWhileOtherThreadsCompile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> digests = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                digests.add(threads.submit(ReproducibleOutputTest::digest));
            }
            for (Future<String> digest : digests) {
                assertThat(digest.get(60, TimeUnit.SECONDS)).isEqualTo(digest());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Prints the digest of everything that is generated. */
    public static void main(String[] arguments) throws Exception {
        System.out.write(digest().getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    private static String digest() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Compilation coffee = Specs.compile(Specs.resource("coffee/coffee.yaml"), Specs.resource("coffee/beans.yaml"));
        Compilation connector =
                Specs.compile(new SourceFile("connector.yaml", Files.readString(CONNECTOR, StandardCharsets.UTF_8)));
        for (Compilation compilation : List.of(coffee, connector)) {
            assertThat(compilation.sources().files()).hasSizeGreaterThan(10);
            for (OutputPlan plan :
                    List.of(compilation.sources(), compilation.tests(), compilation.resources(), compilation.docs())) {
                plan.files().forEach((path, file) -> {
                    digest.update(path.text().getBytes(StandardCharsets.UTF_8));
                    digest.update(file.bytes());
                });
            }
        }
        for (Path mistake : mistakes()) {
            String text = Files.readString(mistake, StandardCharsets.ISO_8859_1);
            digest.update(Specs.report(Specs.compile(text)).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(Specs.RESOURCES.resolve("errors"))) {
            List<Path> mistakes = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(mistakes).hasSizeGreaterThan(50);
            return mistakes;
        }
    }

    private static String elsewhere(String... settings) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + "target/test-classes",
                ReproducibleOutputTest.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
