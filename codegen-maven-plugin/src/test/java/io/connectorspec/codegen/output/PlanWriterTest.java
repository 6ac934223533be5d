/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWriterTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path base;

    private TestProject project;

    @BeforeEach
    void setUp() {
        project = new TestProject(base);
    }

    @Test
    void writesWhatIsNotThere() throws Exception {
        WriteResult result = project.write(Map.of("a/B.java", "one\n", "c.txt", "two\n"));
        assertThat(result.summary()).isEqualTo("2 files written, 0 up to date");
        assertThat(project.texts()).isEqualTo(Map.of("a/B.java", "one\n", "c.txt", "two\n"));
    }

    @Test
    void writesNothingTheSecondTime() throws Exception {
        project.write(Map.of("a/B.java", "one\n"));
        Map<String, String> everything = TestProject.texts(base);
        Files.setLastModifiedTime(project.file("a/B.java"), LONG_AGO);
        WriteResult result = project.write(Map.of("a/B.java", "one\n"));
        assertThat(result.summary()).isEqualTo("nothing to do: 1 file is up to date");
        assertThat(Files.getLastModifiedTime(project.file("a/B.java"))).isEqualTo(LONG_AGO);
        assertThat(TestProject.texts(base)).isEqualTo(everything);
    }

    @Test
    void writesOnlyWhatChanged() throws Exception {
        project.write(Map.of("a", "one", "b", "two"));
        Files.setLastModifiedTime(project.file("a"), LONG_AGO);
        assertThat(project.write(Map.of("a", "one", "b", "three"))).isEqualTo(new WriteResult(1, 0, 1, List.of()));
        assertThat(project.file("b")).hasContent("three");
        assertThat(Files.getLastModifiedTime(project.file("a"))).isEqualTo(LONG_AGO);
    }

    @Test
    void makesNoFolderForAnEmptyPlan() throws Exception {
        assertThat(project.write(Map.of()).written()).isZero();
        assertThat(base.resolve("target/sources")).doesNotExist();
    }

    @Test
    void knowsThatNothingIsToBeDoneOnlyWhereEveryFileIsAsItWasWritten() throws Exception {
        project.write(Map.of("a", "one", "b", "two"));
        PlanWriter writer = project.writer("a");
        assertThat(writer.upToDate(writer.lastRun(), TestProject.FINGERPRINT).map(WriteResult::summary))
                .contains("nothing to do: 2 files are up to date");
        assertThat(writer.upToDate(writer.lastRun(), new Fingerprint().hash())).isEmpty();
        Files.writeString(project.file("b"), "three");
        assertThat(writer.upToDate(writer.lastRun(), TestProject.FINGERPRINT)).isEmpty();
        Files.delete(project.file("b"));
        assertThat(writer.upToDate(writer.lastRun(), TestProject.FINGERPRINT)).isEmpty();
        assertThat(project.writer("b").upToDate(project.writer("b").lastRun(), TestProject.FINGERPRINT))
                .isEmpty();
    }

    @Test
    void remembersWhatWasRead() throws Exception {
        List<RunInput> inputs = List.of(
                new RunInput(RunInput.Kind.FILE, "more\tspecs/100% tea.yaml"),
                new RunInput(RunInput.Kind.CONNECTOR, "tea"));
        project.writer("a").write(project.trees("target/odd\nfolder", Map.of("a", "one")), Optional.empty(), inputs);
        Manifest last = project.writer("a").lastRun();
        assertThat(last.inputs()).isEqualTo(inputs);
        assertThat(last.fingerprint()).isEmpty();
        assertThat(last.files().firstKey()).isEqualTo(new OutputFile("target/odd\nfolder", new OutputPath("a")));
    }

    @Test
    void followsNoLinkOutOfTheRoot() throws IOException {
        Path outside = Files.createDirectory(base.resolve("outside"));
        Files.createDirectories(project.file("x")).resolve("y");
        Files.createSymbolicLink(project.file("a"), outside);
        assertThatThrownBy(() -> project.write(Map.of("a/B.java", "one")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link")
                .hasMessageContaining("choose another output directory");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void deletesNothingThroughALink() throws Exception {
        project.write(Map.of("a/B.java", "one"));
        Path outside = Files.createDirectory(base.resolve("outside"));
        Files.move(project.file("a/B.java"), outside.resolve("B.java"));
        Files.delete(project.file("a"));
        Files.createSymbolicLink(project.file("a"), outside);
        assertThatThrownBy(() -> project.write(Map.of())).hasMessageContaining("symbolic link");
        assertThat(outside.resolve("B.java")).hasContent("one");
    }

    @Test
    void replacesNoLinkToAFile() throws Exception {
        Path mine = Files.writeString(base.resolve("mine"), "mine");
        Files.createDirectories(base.resolve("target/sources"));
        Files.createSymbolicLink(project.file("a"), mine);
        assertThatThrownBy(() -> project.write(Map.of("a", "one"))).hasMessageContaining("symbolic link");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void saysWhereAFolderStandsInTheWayOfAFileAndTheOtherWayRound() throws Exception {
        Files.createDirectories(project.file("a/B.java"));
        assertThatThrownBy(() -> project.write(Map.of("a/B.java", "one")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder, but a generated file has to be there");
        Files.writeString(project.file("c"), "in the way");
        assertThatThrownBy(() -> project.write(Map.of("c/D.java", "one")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a file, but a generated folder has to be there");
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
}
