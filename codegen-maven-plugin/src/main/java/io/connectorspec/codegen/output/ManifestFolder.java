/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The manifests of all executions of a project. One that is missing or damaged is like one that never was. */
final class ManifestFolder {

    private static final String EXTENSION = ".manifest";

    private final Path folder;
    private final OutputDisk disk;

    ManifestFolder(Path folder, OutputDisk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Reads the manifest of an execution. */
    Manifest read(String execution) throws IOException {
        return read(file(execution)).orElseGet(() -> Manifest.empty(execution));
    }

    /** Reads the manifests of all other executions, in the order of their files. */
    List<Manifest> others(String execution) throws IOException {
        List<Manifest> others = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(ManifestFolder::isManifest).sorted().toList()) {
                    read(file)
                            .filter(manifest -> !manifest.execution().equals(execution))
                            .ifPresent(others::add);
                }
            }
        }
        return others;
    }

    /** Writes a manifest, unless it is there already. */
    void write(Manifest manifest) throws IOException {
        Path file = file(manifest.execution());
        byte[] bytes = ManifestText.write(manifest);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            disk.replace(file, bytes);
        }
    }

    /** Deletes the manifest of an execution. */
    void delete(String execution) throws IOException {
        disk.delete(file(execution));
    }

    private static boolean isManifest(Path file) {
        return file.toString().endsWith(EXTENSION) && Files.isRegularFile(file);
    }

    private static Optional<Manifest> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? ManifestText.read(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Names of executions are free text, so the hash keeps apart what looks the same as a file's name. */
    private Path file(String execution) {
        String readable = execution.replaceAll("[^A-Za-z0-9-]", "_");
        String hash = ContentHash.of(execution.getBytes(StandardCharsets.UTF_8)).hex();
        return folder.resolve(readable + "-" + hash.substring(0, 8) + EXTENSION);
    }
}
