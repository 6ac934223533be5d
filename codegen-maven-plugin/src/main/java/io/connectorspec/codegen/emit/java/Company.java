/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.resolve.Checks;
import io.connectorspec.codegen.spec.resolve.Checks.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what has to be set together with an option so that no comparison is against it.
 *
 * @param probes all options of a class, by their components
 * @param checks what they ask of each other
 */
record Company(Map<String, OptionProbe> probes, Checks checks) {

    /** Gives the code that sets an option, and whatever it needs; nothing if nothing would do. */
    Optional<List<CodeBlock>> with(OptionProbe probe, Sample sample) {
        List<CodeBlock> set = new ArrayList<>(List.of(probe.set(sample)));
        for (Comparison comparison : checks.comparisons()) {
            boolean isLarger = comparison.larger().equals(probe.component());
            if (isLarger || comparison.than().equals(probe.component())) {
                OptionProbe other = probes.get(isLarger ? comparison.than() : comparison.larger());
                Optional<Sample> fitting = Sample.all(other.value())
                        .filter(found -> isLarger ? holds(comparison, sample, found) : holds(comparison, found, sample))
                        .findFirst();
                if (fitting.isEmpty()) {
                    return Optional.empty();
                }
                set.add(other.set(fitting.get()));
            }
        }
        return Optional.of(set);
    }

    private static boolean holds(Comparison comparison, Sample larger, Sample than) {
        int order = Literal.compare(larger.literal(), than.literal());
        return order > 0 || order == 0 && comparison.orEqual();
    }
}
