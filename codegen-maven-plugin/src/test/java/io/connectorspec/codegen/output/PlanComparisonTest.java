/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanComparisonTest {

    private static final String MARK = "// Generated from spec.yaml. Do not edit: edit the spec and generate.\n";

    @TempDir
    private Path base;

    private TestProject project;

    @BeforeEach
    void setUp() {
        project = new TestProject(base);
    }

    @Test
    void saysNothingWhereEverythingIsUpToDate() throws Exception {
        project.write(Map.of("A.java", MARK, "B.java", MARK));
        assertThat(differences(Map.of("A.java", MARK, "B.java", MARK))).isEmpty();
    }

    @Test
    void showsWhatDiffersWithAFewLinesAround() throws Exception {
        project.write(Map.of("a/A.java", "1\n2\n3\n4\nold\n5\n6\n7\n8\n"));
        assertThat(differences(Map.of("a/A.java", "1\n2\n3\n4\nnew\n5\n6\n7\n8\n")))
                .containsExactly("""
                        target/sources/a/A.java differs:
                        --- target/sources/a/A.java (as it is)
                        +++ target/sources/a/A.java (as the spec says)
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -old
                        +new
                         5
                         6
                         7""");
        assertThat(project.file("a/A.java")).content().contains("old");
    }

    @Test
    void tellsMissingFilesAndOtherLineEnds() throws Exception {
        project.write(Map.of("A.java", "one\ntwo\n"));
        Files.writeString(project.file("A.java"), "one\r\ntwo\r\n");
        assertThat(differences(Map.of("A.java", "one\ntwo\n", "B.java", "x")))
                .containsExactly(
                        "target/sources/A.java has other line ends. Every line has to end with a line feed, the last "
                                + "one too.",
                        "target/sources/B.java is missing.");
    }

    @Test
    void tellsFilesThatAreNoLongerGeneratedButNotThoseOfOthers() throws Exception {
        project.write("a", Map.of("A.java", MARK, "Old.java", MARK));
        project.write("b", Map.of("B.java", MARK));
        Files.writeString(project.file("Mine.java"), "// mine");
        assertThat(differences(Map.of("A.java", MARK)))
                .containsExactly("target/sources/Old.java is no longer generated. Delete it.");
    }

    private List<String> differences(Map<String, String> files) throws IOException {
        return PlanComparison.differences(project.workspace("verify"), project.trees("target/sources", files));
    }
}
