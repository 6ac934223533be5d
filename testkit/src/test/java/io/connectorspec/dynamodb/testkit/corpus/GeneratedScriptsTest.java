/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The generated scripts are written down, so that each can be read, and a run repeats what the last one did.
 * {@code -Drecreate=true} writes them again, with {@code -Dcorpus.seed=…} for another seed; then run CorpusTest in the same way.
 */
class GeneratedScriptsTest {
    static final String HEADING = "# Made by GeneratedScripts, seed ";

    private static final Path FILE = Corpus.HOME.resolve("scripts").resolve("generated.yaml");
    private static final int SCRIPTS = 180;
    private static final long FIRST_SEED = 20_261_122;

    @Test
    void areWrittenDownAsTheirSeedMakesThem() throws IOException {
        if (Boolean.getBoolean("recreate")) {
            long seed = Long.getLong("corpus.seed", Files.exists(FILE) ? writtenSeed() : FIRST_SEED);
            Files.writeString(FILE, GeneratedScripts.file(seed, SCRIPTS, Corpus.tables()));
        }
        assertThat(Files.readString(FILE)).isEqualTo(GeneratedScripts.file(writtenSeed(), SCRIPTS, Corpus.tables()));
    }

    private static long writtenSeed() throws IOException {
        String heading = Files.readString(FILE).lines().findFirst().orElse("");
        assertThat(heading).startsWith(HEADING);
        return Long.parseLong(heading.substring(HEADING.length()));
    }
}
