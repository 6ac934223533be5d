/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a spec includes are read from its own folder only. */
class SpecFolderTest {

    private static final SourceFile ROOT = new SourceFile("specs/shop.yaml", "");

    @TempDir
    private Path project;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(project.resolve("specs/parts"));
        Files.writeString(project.resolve("specs/shop.yaml"), "");
        Files.writeString(project.resolve("specs/parts/options.yaml"), "options: {}");
        Files.writeString(project.resolve("secret.yaml"), "secret");
    }

    @Test
    void readsWhatStandsBelowTheSpec() {
        SpecFolder folder = new SpecFolder(project);
        assertThat(folder.read(ROOT, "parts/options.yaml"))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("options: {}"));
        assertThat(folder.names()).containsExactly("specs/parts/options.yaml");
    }

    @Test
    void listsSpecsByBothOfTheirEndings() throws IOException {
        Path specs = project.resolve("specs");
        Files.writeString(specs.resolve("items.yml"), "");
        Files.writeString(specs.resolve("readme.md"), "");
        assertThat(new SpecFolder(project).list(List.of(specs)))
                .containsExactly(specs.resolve("items.yml"), specs.resolve("shop.yaml"));
    }

    @Test
    void tellsThatAFolderHoldsNoSpec() throws IOException {
        Files.delete(project.resolve("specs/shop.yaml"));
        assertThatThrownBy(() -> new SpecFolder(project).list(List.of(project.resolve("specs"))))
                .isInstanceOf(IOException.class)
                .hasMessage("No spec stands in specs. Put a .yaml file right there: what stands in folders below it is"
                        + " read only where a spec includes it.");
    }

    @Test
    void readsNothingFromElsewhere() throws IOException {
        Files.createSymbolicLink(project.resolve("specs/link.yaml"), project.resolve("secret.yaml"));
        Files.createSymbolicLink(project.resolve("specs/folder"), project);
        SpecFolder folder = new SpecFolder(project);
        assertThat(folder.read(ROOT, "link.yaml")).isEmpty();
        assertThat(folder.read(ROOT, "folder/secret.yaml")).isEmpty();
        assertThat(folder.read(ROOT, "nowhere.yaml")).isEmpty();
        assertThat(folder.read(ROOT, "parts")).isEmpty();
    }

    @Test
    void followsTheLinkUnderWhichTheSpecItselfIsKnown() throws IOException {
        Files.createSymbolicLink(project.resolve("linked"), project.resolve("specs"));
        SourceFile linked = new SourceFile("linked/shop.yaml", "");
        assertThat(new SpecFolder(project).read(linked, "parts/options.yaml")).isPresent();
    }
}
