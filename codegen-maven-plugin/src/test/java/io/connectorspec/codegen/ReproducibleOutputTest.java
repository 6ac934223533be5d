/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same spec gives the same bytes, however the machine is set up. */
class ReproducibleOutputTest {

    @Test
    void givesTheSameBytesInAnotherLocaleTimeZoneEncodingAndOnAnotherSystem() throws Exception {
        String here = digest();
        assertThat(elsewhere(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Chatham",
                        "-Dfile.encoding=UTF-16",
                        "-Dline.separator=\r\n"))
                .isEqualTo(here);
        assertThat(elsewhere("-Duser.language=ar", "-Dfile.encoding=US-ASCII", "-Dline.separator=\r"))
                .isEqualTo(here);
    }

    /** Prints the digest of everything that is generated. */
    public static void main(String[] arguments) throws Exception {
        System.out.write(digest().getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    private static String digest() throws Exception {
        Compilation compilation =
                Specs.compile(Specs.resource("coffee/coffee.yaml"), Specs.resource("coffee/beans.yaml"));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        compilation.sources().files().forEach((path, file) -> {
            digest.update(path.text().getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
        });
        compilation.resources().files().values().forEach(file -> digest.update(file.bytes()));
        assertThat(compilation.sources().files()).hasSizeGreaterThan(10);
        return HexFormat.of().formatHex(digest.digest());
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
