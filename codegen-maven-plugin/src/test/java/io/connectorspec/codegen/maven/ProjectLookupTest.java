/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.ConnectorLookup;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLookupTest {

    private final List<String> askedFor = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void looksIntoConfiguredFoldersFirst() throws IOException {
        Files.writeString(folder.resolve("coffee.yaml"), "spec: 1\n");
        ConnectorLookup.Found found =
                lookup(List.of(dependency("machine")), List.of()).find("coffee", new Problems());
        assertThat(found.file().orElseThrow().text()).isEqualTo("spec: 1\n");
        assertThat(found.file().orElseThrow().name()).isEqualTo("coffee.yaml");
        assertThat(askedFor).isEmpty();
    }

    @Test
    void findsSpecsInTheJarsOfDependenciesAndResolvesNoMoreThanNeeded() throws IOException {
        jar("unrelated", "META-INF/other.txt", "");
        jar("machine", "META-INF/connector-spec/coffee.yaml", "spec: 2\n");
        List<Dependency> dependencies =
                List.of(dependency("missing"), dependency("unrelated"), dependency("machine"), dependency("later"));
        ConnectorLookup.Found found = lookup(dependencies, List.of()).find("coffee", new Problems());
        assertThat(found.file().orElseThrow().text()).isEqualTo("spec: 2\n");
        assertThat(askedFor).containsExactly("missing", "unrelated", "machine");
    }

    @Test
    void findsSpecsInModulesThatHaveNoJarYet() throws IOException {
        Path resources = Files.createDirectories(folder.resolve("module/META-INF/connector-spec"));
        Files.writeString(resources.resolve("coffee.yaml"), "spec: 3\n");
        MavenProject module = module("machine", folder.resolve("module"), null);
        ConnectorLookup.Found found =
                lookup(List.of(dependency("machine")), List.of(module)).find("coffee", new Problems());
        assertThat(found.file().orElseThrow().text()).isEqualTo("spec: 3\n");
        assertThat(askedFor).isEmpty();
    }

    @Test
    void findsSpecsThatAModuleKeepsElsewhere() throws IOException {
        Path specs = Files.createDirectories(folder.resolve("specs"));
        Files.writeString(specs.resolve("coffee.yaml"), "spec: 4\n");
        MavenProject module = module("machine", specs, "META-INF/connector-spec");
        ConnectorLookup.Found found =
                lookup(List.of(dependency("machine")), List.of(module)).find("coffee", new Problems());
        assertThat(found.file().orElseThrow().text()).isEqualTo("spec: 4\n");
    }

    @Test
    void saysWhereItLooked() throws IOException {
        Dependency pom = dependency("bom");
        pom.setType("pom");
        ConnectorLookup.Found found =
                lookup(List.of(pom, dependency("machine")), List.of()).find("tea", new Problems());
        assertThat(found.file()).isEmpty();
        assertThat(found.places())
                .containsExactly(folder.resolve("tea.yaml").toString(), "dependency com.example:machine");
    }

    @Test
    void readsTheYamlFilesOfAFolderInTheOrderOfTheirNames() throws IOException {
        Path specs = Files.createDirectories(folder.resolve("src/specs"));
        Files.writeString(specs.resolve("b.yaml"), "b");
        Files.writeString(specs.resolve("a.yaml"), "a");
        Files.writeString(specs.resolve("notes.txt"), "c");
        assertThat(new SpecFolder(folder).read(List.of(specs), new Problems()))
                .extracting(file -> file.name())
                .containsExactly("src/specs/a.yaml", "src/specs/b.yaml");
    }

    private ProjectLookup lookup(List<Dependency> dependencies, List<MavenProject> modules) {
        DependencySpecs specs = new DependencySpecs(dependencies, modules, dependency -> {
            askedFor.add(dependency.getArtifactId());
            return Optional.of(
                    folder.resolve(dependency.getArtifactId() + ".jar").toFile());
        });
        return new ProjectLookup(List.of(folder), new SpecFolder(folder), specs);
    }

    private void jar(String name, String entry, String text) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".jar"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Dependency dependency(String name) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.example");
        dependency.setArtifactId(name);
        dependency.setVersion("1");
        return dependency;
    }

    private static MavenProject module(String name, Path resources, String targetPath) {
        MavenProject module = new MavenProject();
        module.setGroupId("com.example");
        module.setArtifactId(name);
        module.setVersion("1");
        Resource resource = new Resource();
        resource.setDirectory(resources.toString());
        resource.setTargetPath(targetPath);
        module.addResource(resource);
        return module;
    }
}
