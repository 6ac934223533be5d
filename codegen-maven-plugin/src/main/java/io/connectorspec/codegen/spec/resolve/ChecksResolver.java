/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.LiteralParser;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.resolve.Checks.Comparison;
import io.connectorspec.codegen.spec.resolve.Checks.Conflict;
import io.connectorspec.codegen.spec.resolve.Checks.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what must hold between the options of one settings record or builder. */
final class ChecksResolver {

    private final Context context;
    private final Function<OptionSpec, Optional<String>> component;

    /**
     * Takes where to look.
     *
     * @param component gives the component that an option is in this place; nothing if it stands elsewhere
     */
    ChecksResolver(Context context, Function<OptionSpec, Optional<String>> component) {
        this.context = context;
        this.component = component;
    }

    Checks resolve(List<Comparison> comparisons) {
        List<Requirement> requirements = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        context.spec()
                .options()
                .bodies()
                .forEach(option -> component.apply(option).ifPresent(own -> {
                    option.presence()
                            .requiredIf()
                            .forEach((name, value) -> requirements.add(requirement(own, name.value(), value.value())));
                    option.presence().conflicts().forEach(name -> {
                        String other = component.apply(option(name.value())).orElseThrow();
                        if (seen.add(Set.of(own, other))) {
                            conflicts.add(new Conflict(own, other));
                        }
                    });
                }));
        return new Checks(comparisons, requirements, conflicts);
    }

    private Requirement requirement(String needed, String condition, RawValue value) {
        OptionSpec other = option(condition);
        OptionValue type = context.value(other);
        List<Literal> values = value.elements().stream()
                .map(element -> LiteralParser.parse(element, type.type()))
                .toList();
        return new Requirement(needed, component.apply(other).orElseThrow(), type, values);
    }

    private OptionSpec option(String name) {
        return context.spec().options().find(name).orElseThrow();
    }
}
