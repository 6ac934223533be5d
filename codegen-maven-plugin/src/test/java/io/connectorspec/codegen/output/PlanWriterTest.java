/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.codegen.output.OutputPlan.PlannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWriterTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path root;

    @Test
    void writesWhatIsNotThere() throws IOException {
        PlanWriter.Result result = PlanWriter.write(plan("a/B.java", "one\n", "c.txt", "two\n"), root);
        assertThat(result).isEqualTo(new PlanWriter.Result(2, 0));
        assertThat(result.summary()).isEqualTo("2 files written, 0 up to date");
        assertThat(root.resolve("a/B.java")).hasContent("one\n");
    }

    @Test
    void writesNothingTheSecondTime() throws IOException {
        PlanWriter.write(plan("a/B.java", "one\n"), root);
        Files.setLastModifiedTime(root.resolve("a/B.java"), LONG_AGO);
        PlanWriter.Result result = PlanWriter.write(plan("a/B.java", "one\n"), root);
        assertThat(result.summary()).isEqualTo("nothing to do: 1 file is up to date");
        assertThat(Files.getLastModifiedTime(root.resolve("a/B.java"))).isEqualTo(LONG_AGO);
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        PlanWriter.write(plan("a", "one", "b", "two"), root);
        Files.setLastModifiedTime(root.resolve("a"), LONG_AGO);
        assertThat(PlanWriter.write(plan("a", "one", "b", "three"), root)).isEqualTo(new PlanWriter.Result(1, 1));
        assertThat(root.resolve("b")).hasContent("three");
        assertThat(Files.getLastModifiedTime(root.resolve("a"))).isEqualTo(LONG_AGO);
    }

    @Test
    void makesNoFolderForAnEmptyPlan() throws IOException {
        Path missing = root.resolve("missing");
        assertThat(PlanWriter.write(OutputPlan.of(Map.of()), missing)).isEqualTo(new PlanWriter.Result(0, 0));
        assertThat(missing).doesNotExist();
    }

    @Test
    void followsNoLinkOutOfTheRoot() throws IOException {
        Path outside = Files.createDirectory(root.resolve("outside"));
        Path inside = Files.createDirectory(root.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("a"), outside);
        assertThatThrownBy(() -> PlanWriter.write(plan("a/B.java", "one"), inside))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link")
                .hasMessageContaining("choose another output directory");
        assertThat(outside).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "C:/a", "a b", "a\0", ".hidden", "a/.", "a/..",
                "é"
            })
    void refusesPathsThatLeadElsewhere(String path) {
        assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OutputPlan plan(String path, String text) {
        return OutputPlan.of(Map.of(new OutputPath(path), new PlannedFile(text, "spec.yaml")));
    }

    private static OutputPlan plan(String path, String text, String other, String otherText) {
        return OutputPlan.of(Map.of(
                new OutputPath(path), new PlannedFile(text, "spec.yaml"),
                new OutputPath(other), new PlannedFile(otherText, "spec.yaml")));
    }
}
