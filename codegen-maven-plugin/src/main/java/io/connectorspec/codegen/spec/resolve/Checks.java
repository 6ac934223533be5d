/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.Literal;
import java.util.List;

/**
 * What must hold between settings that are read in one place. Settings are named by their components.
 *
 * @param comparisons settings that must be larger than others
 * @param requirements settings that are needed where another one has some value
 * @param conflicts settings that must not be given together
 */
public record Checks(List<Comparison> comparisons, List<Requirement> requirements, List<Conflict> conflicts) {

    /** Copies the lists. */
    public Checks {
        comparisons = List.copyOf(comparisons);
        requirements = List.copyOf(requirements);
        conflicts = List.copyOf(conflicts);
    }

    /** Gives whether nothing is to be checked. */
    public boolean isEmpty() {
        return comparisons.isEmpty() && requirements.isEmpty() && conflicts.isEmpty();
    }

    /**
     * A comparison.
     *
     * @param larger the setting that must be larger
     * @param than the other one
     * @param orEqual whether they may be equal
     */
    public record Comparison(String larger, String than, boolean orEqual) {}

    /**
     * A setting that another one makes necessary.
     *
     * @param needed the setting
     * @param condition the other one
     * @param type the type of the other one's value
     * @param values the values of the other one that make it necessary
     */
    public record Requirement(String needed, String condition, OptionValue type, List<Literal> values) {

        /** Copies the list. */
        public Requirement {
            values = List.copyOf(values);
        }
    }

    /** Two settings of which one at most is given. */
    public record Conflict(String one, String other) {}
}
