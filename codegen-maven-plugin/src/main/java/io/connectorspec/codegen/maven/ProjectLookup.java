/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.ConnectorLookup;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the specs of used connectors: in configured folders first, then in what the project depends on. */
final class ProjectLookup implements ConnectorLookup {

    private final List<Path> folders;
    private final SpecFolder reader;
    private final DependencySpecs dependencies;

    ProjectLookup(List<Path> folders, SpecFolder reader, DependencySpecs dependencies) {
        this.folders = folders;
        this.reader = reader;
        this.dependencies = dependencies;
    }

    @Override
    public Found find(String connector, Problems problems) {
        List<String> places = new ArrayList<>();
        try {
            for (Path folder : folders) {
                Path candidate = folder.resolve(connector + ".yaml");
                places.add(candidate.toString());
                if (Files.isRegularFile(candidate)) {
                    return new Found(reader.read(candidate, problems), places);
                }
            }
            Optional<SourceFile> found = dependencies.find(connector, places, problems);
            return new Found(found, places);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
