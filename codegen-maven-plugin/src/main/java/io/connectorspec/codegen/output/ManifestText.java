/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes manifests as text, and reads them. A line holds words with tabs between them; the last line holds the hash
 * of those before it, so that a text that was cut off or changed is not believed.
 */
final class ManifestText {

    private static final String HEADER = "connector-codegen manifest 1";
    private static final String NO_FINGERPRINT = "-";

    private ManifestText() {}

    static byte[] write(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        line(text, HEADER);
        line(text, "execution", manifest.execution());
        line(text, "fingerprint", manifest.fingerprint().map(ContentHash::hex).orElse(NO_FINGERPRINT));
        manifest.inputs()
                .forEach(input -> line(text, "input", input.kind().name().toLowerCase(Locale.ROOT), input.name()));
        manifest.files()
                .forEach((file, claim) ->
                        line(text, "file", file.root(), file.path().text(), claim.origin(), contents(claim)));
        line(text, "end", ContentHash.of(bytes(text)).hex());
        return bytes(text);
    }

    /** Reads a manifest; gives nothing if the bytes are not exactly what {@link #write} gave. */
    static Optional<Manifest> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("end\t");
        if (end < 0 || !text.substring(end).equals("end\t" + ContentHash.of(bytes(text.substring(0, end))) + "\n")) {
            return Optional.empty();
        }
        try {
            return read(text.substring(0, end).lines().toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException fromAnotherVersion) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> read(List<String> lines) {
        if (!lines.get(0).equals(HEADER)) {
            return Optional.empty();
        }
        String execution = "";
        Optional<ContentHash> fingerprint = Optional.empty();
        List<RunInput> inputs = new ArrayList<>();
        SortedMap<OutputFile, Manifest.Claim> files = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = Arrays.stream(line.split("\t", -1))
                    .map(ManifestText::unescaped)
                    .toList();
            switch (words.get(0)) {
                case "execution" -> execution = words.get(1);
                case "fingerprint" ->
                    fingerprint = Optional.of(words.get(1))
                            .filter(word -> !word.equals(NO_FINGERPRINT))
                            .map(ContentHash::new);
                case "input" ->
                    inputs.add(
                            new RunInput(RunInput.Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT)), words.get(2)));
                case "file" ->
                    files.put(
                            new OutputFile(words.get(1), new OutputPath(words.get(2))),
                            new Manifest.Claim(contents(words.get(4)), words.get(3)));
                default -> throw new IllegalArgumentException(words.get(0));
            }
        }
        return Optional.of(new Manifest(execution, fingerprint, inputs, files));
    }

    private static String contents(Manifest.Claim claim) {
        return claim.contents().stream().map(ContentHash::hex).collect(Collectors.joining(","));
    }

    private static List<ContentHash> contents(String word) {
        return Arrays.stream(word.split(",")).map(ContentHash::new).toList();
    }

    private static void line(StringBuilder text, String... words) {
        text.append(Arrays.stream(words).map(ManifestText::escaped).collect(Collectors.joining("\t")))
                .append('\n');
    }

    /** Names of folders may hold what separates words and lines here. */
    private static String escaped(String word) {
        return word.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String unescaped(String word) {
        return word.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%09", "\t")
                .replace("%25", "%");
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
