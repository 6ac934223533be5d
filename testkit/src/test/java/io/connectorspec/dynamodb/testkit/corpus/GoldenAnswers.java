/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The answers that the embedded endpoint is expected to give, one file for each file of scripts: per script a heading, a line
 * for each call, and a line that begins with an equals sign for each item that is in a table in the end.
 */
final class GoldenAnswers {
    private static final Path HOME = Corpus.HOME.resolve("answers");
    private static final String HEADING = "# ";
    private static final String ITEM = "= ";

    /** What stands before the text of an error: number, operation, status, code. */
    private static final Pattern MESSAGE = Pattern.compile("^(\\d+ [A-Za-z ]+ [45]\\d\\d [A-Za-z-]+): .*");

    private GoldenAnswers() {}

    static Path file(String scripts) {
        return HOME.resolve(scripts + ".txt");
    }

    /** The names of the files that have answers, sorted. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Transcript transcript) {
        List<String> lines = new ArrayList<>();
        transcript.outcomes().forEach(outcome -> lines.add(oneLine(outcome.toString())));
        transcript.tables().forEach(item -> lines.add(ITEM + oneLine(item)));
        return lines;
    }

    /** The lines without the texts of errors, which endpoints are free to choose. */
    static List<String> withoutMessages(List<String> lines) {
        return lines.stream()
                .map(line -> MESSAGE.matcher(line).replaceFirst("$1"))
                .toList();
    }

    private static String oneLine(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    /** The lines of each script by the script's name; none for a file that is not there. */
    static Map<String, List<String>> read(String scripts) {
        Map<String, List<String>> byScript = new LinkedHashMap<>();
        if (!Files.exists(file(scripts))) {
            return byScript;
        }
        List<String> current = new ArrayList<>();
        try {
            for (String line : Files.readString(file(scripts)).split("\n")) {
                if (line.startsWith(HEADING)) {
                    current = new ArrayList<>();
                    byScript.put(line.substring(HEADING.length()), current);
                } else if (!line.isEmpty()) {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byScript;
    }

    static void deleteAll() {
        try {
            for (String file : files()) {
                Files.delete(file(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String scripts, List<Transcript> transcripts) {
        StringBuilder text = new StringBuilder();
        for (Transcript transcript : transcripts) {
            text.append(HEADING).append(transcript.script()).append('\n');
            lines(transcript).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        try {
            Files.writeString(file(scripts), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
