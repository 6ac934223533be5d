/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import io.connectorspec.codegen.SpecCompiler;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.parse.SourceDecoder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * Finds the specs of connectors in a project's direct dependencies. Jars are resolved one by one, and only when
 * a spec is looked for; a dependency that is a module of the same build may have no jar yet, so its resource
 * folders are looked at instead.
 */
final class DependencySpecs {

    private static final Pattern SPEC = Pattern.compile(Pattern.quote(SpecCompiler.SPEC_FOLDER) + "/([^/]+)\\.yaml");

    private final List<Dependency> dependencies;
    private final List<MavenProject> modules;
    private final Jars jars;

    /** Finds the jar of a dependency. */
    interface Jars {

        /** Gives the jar, or nothing if no repository has it. */
        Optional<File> find(Dependency dependency);
    }

    DependencySpecs(List<Dependency> dependencies, List<MavenProject> modules, Jars jars) {
        this.dependencies = List.copyOf(dependencies);
        this.modules = List.copyOf(modules);
        this.jars = jars;
    }

    /**
     * Looks for a connector's spec.
     *
     * @param connector the connector's name
     * @param places takes every place that was looked at
     * @param problems takes bytes that are no text
     * @throws IOException if a jar cannot be read
     */
    Optional<SourceFile> find(String connector, List<String> places, Problems problems) throws IOException {
        String path = SpecCompiler.SPEC_FOLDER + "/" + connector + ".yaml";
        for (Dependency dependency : dependencies) {
            if (!"jar".equals(dependency.getType())) {
                continue;
            }
            places.add("dependency " + dependency.getGroupId() + ":" + dependency.getArtifactId());
            Optional<MavenProject> module = module(dependency);
            Optional<byte[]> bytes = module.isPresent() ? inModule(module.get(), path) : inJar(dependency, path);
            if (bytes.isPresent()) {
                return SourceDecoder.decode(dependency.getArtifactId() + "/" + path, bytes.get(), problems);
            }
        }
        return Optional.empty();
    }

    /**
     * Gives the names of all connectors that the project's direct dependencies bring.
     *
     * @throws IOException if a jar cannot be read
     */
    SortedSet<String> connectors() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Dependency dependency : dependencies) {
            Optional<File> jar =
                    "jar".equals(dependency.getType()) && module(dependency).isEmpty()
                            ? jars.find(dependency).filter(File::isFile)
                            : Optional.empty();
            if (jar.isPresent()) {
                try (ZipFile zip = new ZipFile(jar.get())) {
                    zip.stream()
                            .map(ZipEntry::getName)
                            .map(SPEC::matcher)
                            .filter(Matcher::matches)
                            .forEach(spec -> names.add(spec.group(1)));
                }
            }
        }
        return names;
    }

    private Optional<MavenProject> module(Dependency dependency) {
        return modules.stream()
                .filter(module -> module.getGroupId().equals(dependency.getGroupId())
                        && module.getArtifactId().equals(dependency.getArtifactId())
                        && module.getVersion().equals(dependency.getVersion()))
                .findFirst();
    }

    private static Optional<byte[]> inModule(MavenProject module, String path) throws IOException {
        for (Resource resource : module.getResources()) {
            String below = resource.getTargetPath() == null ? "" : resource.getTargetPath() + "/";
            if (path.startsWith(below)) {
                Path file = Path.of(resource.getDirectory(), path.substring(below.length()));
                if (Files.isRegularFile(file)) {
                    return Optional.of(Files.readAllBytes(file));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> inJar(Dependency dependency, String path) throws IOException {
        Optional<File> jar = jars.find(dependency).filter(File::isFile);
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.get())) {
            ZipEntry entry = zip.getEntry(path);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(zip.getInputStream(entry).readAllBytes());
        }
    }
}
