/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.Compilation;
import io.connectorspec.codegen.ConnectorLookup;
import io.connectorspec.codegen.SpecCompiler;
import io.connectorspec.codegen.output.ContentHash;
import io.connectorspec.codegen.output.Fingerprint;
import io.connectorspec.codegen.output.RunInput;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles the spec files of a project, and remembers everything that was read for it. */
final class SpecRun {

    private final List<Path> places;
    private final SpecFolder folder;
    private final ConnectorLookup lookup;
    private final Set<String> connectors = new LinkedHashSet<>();

    SpecRun(List<Path> places, SpecFolder folder, ConnectorLookup lookup) {
        this.places = List.copyOf(places);
        this.folder = folder;
        this.lookup = lookup;
    }

    /** Compiles. */
    Compilation compile() throws IOException {
        Problems problems = new Problems();
        return SpecCompiler.compile(folder.read(places, problems), folder, this::find, problems);
    }

    /** Gives how many spec files were named. */
    int files() throws IOException {
        return folder.list(places).size();
    }

    /** Gives the names of all files of the disk that the compilation read. */
    List<String> read() {
        return folder.names();
    }

    /** Gives what the compilation read besides the spec files that were named. */
    List<RunInput> inputs() throws IOException {
        Set<RunInput> inputs = new LinkedHashSet<>();
        folder.names().forEach(name -> inputs.add(new RunInput(RunInput.Kind.FILE, name)));
        for (Path file : folder.list(places)) {
            inputs.remove(new RunInput(RunInput.Kind.FILE, folder.name(file)));
        }
        connectors.forEach(name -> inputs.add(new RunInput(RunInput.Kind.CONNECTOR, name)));
        return List.copyOf(inputs);
    }

    /**
     * Gives the fingerprint of a run.
     *
     * @param settings what decides about the result besides the specs
     * @param inputs what the run reads, or will read if nothing has changed
     */
    ContentHash fingerprint(List<String> settings, List<RunInput> inputs) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        settings.forEach(setting -> fingerprint.add("setting", setting));
        for (Path file : folder.list(places)) {
            fingerprint.add("spec", folder.name(file)).add("content", folder.bytes(file));
        }
        for (RunInput input : inputs) {
            fingerprint.add(input.kind().name(), input.name());
            Optional<byte[]> content = switch (input.kind()) {
                case FILE -> folder.find(input.name());
                case CONNECTOR ->
                    lookup.find(input.name(), new Problems())
                            .file()
                            .map(SourceFile::text)
                            .map(text -> text.getBytes(StandardCharsets.UTF_8));
            };
            content.ifPresent(bytes -> fingerprint.add("content", bytes));
        }
        return fingerprint.hash();
    }

    private ConnectorLookup.Found find(String connector, Problems problems) {
        connectors.add(connector);
        return lookup.find(connector, problems);
    }
}
