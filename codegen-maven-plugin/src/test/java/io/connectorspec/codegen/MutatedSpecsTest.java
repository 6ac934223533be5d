/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.TextReport;
import io.connectorspec.codegen.spec.parse.SpecMutator;
import io.connectorspec.codegen.spec.parse.SpecParser;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a spec, the compiler either reports it with a place or generates sources that parse; it
 * never throws. {@code -Dmutants.seed=...} replays a mutant, {@code -Dmutants.count=...} makes more.
 */
class MutatedSpecsTest {

    private static final int COUNT = Integer.getInteger("mutants.count", 10_000);
    private static final Optional<Long> SEED = Optional.ofNullable(Long.getLong("mutants.seed"));
    private static final int TEXTS_EVERY = 10;
    private static final int COMPILED_EVERY = 30;

    private final GeneratedCode code = new GeneratedCode();
    private final Set<Code> told = EnumSet.noneOf(Code.class);
    private int generated;

    @Test
    void reportsOrGeneratesWhateverBecomesOfATree() {
        List<Subject> subjects = SmallSpec.all().stream().map(Subject::of).toList();
        seeds(COUNT).forEach(seed -> {
            Random random = new Random(seed);
            Subject subject = subjects.get(random.nextInt(subjects.size()));
            SpecMutator.Mutant mutant = subject.mutator().mutate(random);
            check(seed, mutant::text, () -> subject.compile(mutant));
        });
        code.finish();
        assertThat(generated).as("mutants that are valid").isGreaterThan(COUNT / 50);
        assertThat(told).as("what is told of the others").hasSizeGreaterThan(60);
    }

    @Test
    void reportsOrGeneratesWhateverBecomesOfAText() {
        List<SmallSpec> specs = SmallSpec.all();
        seeds(COUNT / TEXTS_EVERY).forEach(seed -> {
            Random random = new Random(seed);
            SmallSpec spec = specs.get(random.nextInt(specs.size()));
            String mutant = LineMutator.mutate(spec.file().text(), random);
            check(seed, () -> mutant, () -> spec.compile(mutant));
        });
        code.finish();
        assertThat(generated).as("mutants that are valid").isGreaterThan(COUNT / TEXTS_EVERY / 50);
    }

    private static LongStream seeds(int count) {
        return SEED.map(LongStream::of).orElseGet(() -> LongStream.range(0, count));
    }

    private void check(long seed, Supplier<String> mutant, Supplier<Compilation> compiler) {
        try {
            Compilation compilation = compiler.get();
            compilation.problems().forEach(this::checkProblem);
            if (Specs.isRefused(compilation)) {
                assertThat(compilation.sources().files()).isEmpty();
            } else {
                checkSources(seed, Specs.texts(compilation.sources()));
            }
        } catch (RuntimeException | AssertionError | StackOverflowError broken) {
            throw new AssertionError("Replay with -Dmutants.seed=" + seed + "; the spec was:\n" + mutant.get(), broken);
        }
    }

    private void checkProblem(Diagnostic problem) {
        told.add(problem.code());
        assertThat(problem.message()).isNotBlank().doesNotContain("io.connectorspec");
        assertThat(problem.hint()).isNotBlank();
        assertThat(TextReport.of(problem))
                .contains(".yaml:", " " + problem.code().id() + ": ");
    }

    private void checkSources(long seed, Map<String, String> sources) {
        String name = "mutant" + seed;
        code.parse(name, sources);
        if (generated % COMPILED_EVERY == 0) {
            code.compile(name, sources);
        }
        generated++;
    }

    /**
     * What is mutated.
     *
     * @param mutator makes broken specs of a valid one
     * @param connector the connector that it needs, if it does
     */
    private record Subject(SpecMutator mutator, Optional<SpecParser.Parsed> connector) {

        static Subject of(SmallSpec spec) {
            Problems problems = new Problems();
            return new Subject(
                    new SpecMutator(spec.file()),
                    spec.connector().map(file -> SpecParser.parse(file, (root, path) -> Optional.empty(), problems)));
        }

        Compilation compile(SpecMutator.Mutant mutant) {
            Problems problems = new Problems();
            return SpecCompiler.compile(
                    Stream.concat(connector.stream(), Stream.of(mutant.parse(problems)))
                            .toList(),
                    problems);
        }
    }
}
