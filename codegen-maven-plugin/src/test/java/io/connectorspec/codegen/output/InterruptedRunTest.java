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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any of its steps leaves no half file, and the next run goes on as if nothing had been. */
class InterruptedRunTest {

    private static final Map<String, String> BEFORE = Map.of("a/A.java", "one", "b/B.java", "two", "C.java", "three");
    private static final Map<String, String> AFTER = Map.of("a/A.java", "four", "d/D.java", "five", "C.java", "three");
    private static final Map<String, String> LATER = Map.of("a/A.java", "six", "C.java", "seven");

    @TempDir
    private Path folder;

    @Test
    void canBeKilledAtEveryStep() throws Exception {
        int steps = 0;
        boolean killed = true;
        while (killed) {
            TestProject project = new TestProject(Files.createDirectory(folder.resolve("step" + steps)));
            project.write(BEFORE);
            killed = isKilled(project, steps);
            assertWhole(project, steps);
            project.write(LATER);
            assertThat(project.texts()).as("killed at step %d", steps).isEqualTo(LATER);
            steps++;
        }
        assertThat(steps).isGreaterThan(15);
    }

    @Test
    void canBeKilledAgainAndAgain() throws Exception {
        TestProject project = new TestProject(Files.createDirectory(folder.resolve("project")));
        project.write(BEFORE);
        int steps = 0;
        while (isKilled(project, steps)) {
            assertWhole(project, steps++);
        }
        assertThat(project.texts()).isEqualTo(AFTER);
        assertThat(project.write(AFTER).summary()).isEqualTo("nothing to do: 3 files are up to date");
    }

    /** Every file is as before or as after; what is written at the moment has a name that no compiler looks at. */
    private static void assertWhole(TestProject project, int step) throws IOException {
        project.texts().forEach((path, text) -> {
            if (!path.endsWith(".partial")) {
                assertThat(text)
                        .as("%s, killed at step %d", path, step)
                        .isIn(Arrays.asList(BEFORE.get(path), AFTER.get(path)));
            }
        });
    }

    private static boolean isKilled(TestProject project, int steps) throws Exception {
        try {
            new PlanWriter(project.workspace("a"), new MortalOperations(steps))
                    .write(project.trees("target/sources", AFTER), Optional.of(TestProject.FINGERPRINT), List.of());
            return false;
        } catch (KilledException killed) {
            return true;
        }
    }

    private static final class KilledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Does as many steps as it is told, and half of the next one if that is a file to write. */
    private static final class MortalOperations implements FileOperations {
        private final FileOperations real = FileOperations.real();
        private int left;

        MortalOperations(int left) {
            this.left = left;
        }

        @Override
        public void createFolders(Path path) throws IOException {
            live();
            real.createFolders(path);
        }

        @Override
        public void writeNew(Path file, byte[] bytes) throws IOException {
            if (left == 0) {
                real.writeNew(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
            live();
            real.writeNew(file, bytes);
        }

        @Override
        public void replace(Path file, Path target) throws IOException {
            live();
            real.replace(file, target);
        }

        @Override
        public void delete(Path file) throws IOException {
            live();
            real.delete(file);
        }

        private void live() {
            if (left-- == 0) {
                throw new KilledException();
            }
        }
    }
}
