/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.parse.SourceDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads spec files from the disk, named as seen from a project's folder. */
final class SpecFolder {

    private final Path base;

    SpecFolder(Path base) {
        this.base = base;
    }

    /**
     * Reads files, and the {@code .yaml} files of folders in the order of their names.
     *
     * @param places files and folders
     * @param problems takes bytes that are no text
     * @throws IOException if a file or folder does not exist or cannot be read
     */
    List<SourceFile> read(List<Path> places, Problems problems) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new IOException("There is no spec at " + name(place)
                        + ". Put a .yaml file there, or set <specs> to the file or folder that holds it.");
            }
            for (Path file : Files.isDirectory(place) ? children(place) : List.of(place)) {
                read(file, problems).ifPresent(files::add);
            }
        }
        return files;
    }

    /** Reads one file. */
    Optional<SourceFile> read(Path file, Problems problems) throws IOException {
        return SourceDecoder.decode(name(file), Files.readAllBytes(file), problems);
    }

    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = base.toAbsolutePath().normalize();
        boolean related = absolute.getRoot() != null && absolute.getRoot().equals(root.getRoot());
        return (related ? root.relativize(absolute) : absolute).toString().replace('\\', '/');
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
