/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The components of a settings record, and the properties of a builder, have different and possible names. */
final class DuplicateComponentRule implements ConnectorRule {

    /** Names that records, or the methods that are generated beside the components, have for themselves. */
    private static final Set<String> RESERVED = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "in",
            "settings",
            "serialVersionUID",
            "delegate");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces().settings().forEach((name, settings) -> {
            Map<String, Span> members = new HashMap<>();
            spec.options()
                    .bodies()
                    .forEach(option -> option.binding()
                            .setting()
                            .filter(setting -> setting.value().owner().equals(name.value()))
                            .ifPresent(setting -> add(setting.value().member(), setting.span(), members, problems)));
            settings.values().list().forEach(value -> add(value.name(), members, problems));
            settings.nested().list().forEach(nested -> add(nested.name(), members, problems));
            settings.raw().ifPresent(raw -> add(raw.value(), raw.span(), members, problems));
        });
        spec.surfaces().builders().forEach((name, builder) -> {
            Map<String, Span> members = new HashMap<>();
            BuilderProperties.of(spec, name.value(), builder)
                    .list()
                    .forEach(property -> add(property.name(), members, problems));
            builder.properties()
                    .bodies()
                    .flatMap(property -> property.settings().stream())
                    .forEach(settings -> add(settings, members, problems));
        });
    }

    private static void add(Located<String> name, Map<String, Span> members, Problems problems) {
        try {
            add(new MemberName(name.value()), name.span(), members, problems);
        } catch (InvalidTextException reportedBefore) {
            members.putIfAbsent(name.value(), name.span());
        }
    }

    private static void add(MemberName name, Span span, Map<String, Span> members, Problems problems) {
        Span first = members.putIfAbsent(name.constantCase(), span);
        if (first != null) {
            problems.error(
                    Code.DUPLICATE_COMPONENT,
                    span,
                    "'" + name + "' is there already, from line " + first.line() + ".",
                    "Choose another name for one of the two.");
        } else if (RESERVED.contains(name.text())) {
            problems.error(
                    Code.DUPLICATE_COMPONENT,
                    span,
                    "'" + name + "' cannot be a name here: generated code needs it for itself.",
                    "Choose another name, such as '" + name + "Value'.");
        }
    }
}
