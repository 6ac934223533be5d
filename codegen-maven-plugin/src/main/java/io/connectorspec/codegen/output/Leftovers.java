/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds generated files in a folder by the mark that they carry, for want of a manifest. */
final class Leftovers {

    /** What every generated file that can hold a comment says in its first line. */
    static final String MARK = "Do not edit: edit the spec";

    private static final int HEAD = 400;

    private Leftovers() {}

    /** Gives the marked files of a folder; links are not followed. */
    static SortedSet<OutputFile> in(String root, Path folder) throws IOException {
        SortedSet<OutputFile> found = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isMarked(file)) {
                        outputPath(folder, file).ifPresent(path -> found.add(new OutputFile(root, path)));
                    }
                }
            }
        }
        return found;
    }

    /** Gives whether a file says of itself that it was generated. */
    static boolean isMarked(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file whose name no generated file can have is none of ours, whatever it says. */
    private static Optional<OutputPath> outputPath(Path folder, Path file) {
        try {
            return Optional.of(new OutputPath(folder.relativize(file).toString().replace('\\', '/')));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
