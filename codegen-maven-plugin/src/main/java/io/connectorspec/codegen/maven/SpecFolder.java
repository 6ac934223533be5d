/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.output.OutputTree;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.parse.IncludedFiles;
import io.connectorspec.codegen.spec.parse.SourceDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads spec files from the disk, named as seen from a project's folder. A file is read once: whatever happens to it
 * while the run goes on, all parts of the run see the same bytes.
 */
final class SpecFolder implements IncludedFiles {

    private final Path base;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    SpecFolder(Path base) {
        this.base = base;
    }

    /**
     * Lists spec files: those that are named, and the {@code .yaml} and {@code .yml} files of folders in the order of
     * their names.
     *
     * @param places files and folders
     * @throws IOException if a file or folder does not exist or cannot be read, or if a folder holds no spec
     */
    List<Path> list(List<Path> places) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new IOException("There is no spec at " + name(place)
                        + ". Put a .yaml file there, or set <specs> to the file or folder that holds it.");
            }
            files.addAll(Files.isDirectory(place) ? specs(place) : List.of(place));
        }
        return files;
    }

    /** Reads files, as {@link #list} gives them. */
    List<SourceFile> read(List<Path> places, Problems problems) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path file : list(places)) {
            read(file, problems).ifPresent(files::add);
        }
        return files;
    }

    /** Reads one file. */
    Optional<SourceFile> read(Path file, Problems problems) throws IOException {
        return SourceDecoder.decode(name(file), bytes(file), problems);
    }

    /** Gives the bytes of a file. */
    byte[] bytes(Path file) throws IOException {
        byte[] known = contents.get(name(file));
        if (known != null) {
            return known;
        }
        byte[] bytes = Files.readAllBytes(file);
        contents.put(name(file), bytes);
        return bytes;
    }

    /** Gives the bytes of a file by its name, or nothing if it is not there. */
    Optional<byte[]> find(String name) throws IOException {
        Path file = base.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(bytes(file)) : Optional.empty();
    }

    /** Reads a file that a spec includes, if it truly stands in the spec's folder, whatever links lead there. */
    @Override
    public Optional<byte[]> read(SourceFile root, String path) {
        Path spec = base.resolve(root.name());
        Path file = spec.resolveSibling(path);
        try {
            boolean inside = Files.isRegularFile(file)
                    && file.toRealPath().startsWith(spec.toRealPath().getParent());
            return inside ? Optional.of(bytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives the names of all files that were read, in the order of reading. */
    List<String> names() {
        return List.copyOf(contents.keySet());
    }

    /** Gives the name of a file, as problems show it. */
    String name(Path file) {
        return OutputTree.name(base, file);
    }

    private List<Path> specs(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> specs = children.filter(SpecFolder::isSpec).sorted().toList();
            if (specs.isEmpty()) {
                throw new IOException("No spec stands in " + name(folder)
                        + ". Put a .yaml file right there: what stands in folders below it is read only where a spec"
                        + " includes it.");
            }
            return specs;
        }
    }

    private static boolean isSpec(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
