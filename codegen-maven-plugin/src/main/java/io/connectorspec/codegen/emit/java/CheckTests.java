/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.MethodSpec;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.resolve.Checks;
import io.connectorspec.codegen.spec.resolve.Checks.Comparison;
import io.connectorspec.codegen.spec.resolve.Checks.Conflict;
import io.connectorspec.codegen.spec.resolve.Checks.Requirement;
import java.util.Map;
import java.util.Optional;

/** Writes the tests of what settings ask of each other. */
final class CheckTests {

    private final OptionTests tests;
    private final Map<String, OptionProbe> probes;
    private final Checks checks;

    private CheckTests(OptionTests tests, Company company) {
        this.tests = tests;
        this.probes = company.probes();
        this.checks = company.checks();
    }

    /**
     * Adds a test for each check.
     *
     * @param tests where the tests go
     * @param company all options of a class, and what they ask of each other
     */
    static void add(OptionTests tests, Company company) {
        CheckTests writer = new CheckTests(tests, company);
        Checks checks = company.checks();
        checks.comparisons().forEach(comparison -> writer.comparison(comparison).ifPresent(tests::add));
        checks.requirements()
                .forEach(requirement -> writer.requirement(requirement).ifPresent(tests::add));
        checks.conflicts().forEach(conflict -> writer.conflict(conflict).ifPresent(tests::add));
    }

    private Optional<MethodSpec> comparison(Comparison comparison) {
        OptionProbe larger = probes.get(comparison.larger());
        OptionProbe than = probes.get(comparison.than());
        int refused = comparison.orEqual() ? -1 : 0;
        return Sample.ofBoth(larger.value(), than.value())
                .filter(least -> at(least, larger, refused).isPresent())
                .filter(least -> at(least, larger, refused + 1).isPresent())
                .findFirst()
                .map(least -> OptionTests.test(named(larger, comparison.orEqual() ? "IsNotBelow" : "IsAbove", than))
                        .addStatement(tests.accepts(
                                larger,
                                than.set(least),
                                larger.set(at(least, larger, refused + 1).orElseThrow())))
                        .addStatement(tests.complains(
                                larger,
                                than.set(least),
                                larger.set(at(least, larger, refused).orElseThrow())))
                        .build());
    }

    private static Optional<Sample> at(Sample sample, OptionProbe probe, int distance) {
        return distance == 0 ? Optional.of(sample) : sample.neighbour(probe.value(), distance);
    }

    private Optional<MethodSpec> requirement(Requirement requirement) {
        OptionProbe needed = probes.get(requirement.needed());
        OptionProbe condition = probes.get(requirement.condition());
        return needed.sample().map(sample -> {
            MethodSpec.Builder test = OptionTests.test(named(needed, "IsNeededFor", condition));
            requirement.values().stream().map(Sample::of).forEach(value -> {
                test.addStatement(tests.complains(needed, condition.set(value)));
                test.addStatement(tests.accepts(needed, condition.set(value), needed.set(sample)));
            });
            if (isTheOnlyOne(requirement)) {
                Sample.unlike(requirement.values(), condition.value(), condition.words())
                        .ifPresent(other -> test.addStatement(tests.accepts(needed, condition.set(other))));
            }
            return test.build();
        });
    }

    /** Only then is the setting surely not needed where the condition does not hold. */
    private boolean isTheOnlyOne(Requirement requirement) {
        return checks.requirements().stream()
                .noneMatch(other -> !other.equals(requirement) && other.needed().equals(requirement.needed()));
    }

    private Optional<MethodSpec> conflict(Conflict conflict) {
        OptionProbe one = probes.get(conflict.one());
        OptionProbe other = probes.get(conflict.other());
        return one.sample()
                .flatMap(left -> other.sample()
                        .map(right -> OptionTests.test(named(one, "Excludes", other))
                                .addStatement(tests.complains(one, one.set(left), other.set(right)))
                                .addStatement(tests.complains(other, one.set(left), other.set(right)))
                                .addStatement(tests.accepts(one, one.set(left)))
                                .addStatement(tests.accepts(other, other.set(right)))
                                .build()));
    }

    private static String named(OptionProbe one, String relation, OptionProbe other) {
        return one.component() + relation + new MemberName(other.component()).capitalized();
    }
}
