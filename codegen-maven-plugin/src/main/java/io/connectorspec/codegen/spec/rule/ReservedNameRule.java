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
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.SimpleClassName;
import java.util.Set;

/** No name in a spec is one that generated code, or every class of Java, has for itself. */
final class ReservedNameRule implements ConnectorRule {

    /** Methods that every object has and that cannot be declared again, or not with any return type. */
    private static final Set<String> OF_OBJECTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final String FACTORY = "builder";
    private static final Set<String> VARIABLES = Set.of("in", "settings", "serialVersionUID", "delegate");
    private static final Set<String> REDEFINABLE = Set.of("hashCode", "toString");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        Components.ofSettings(spec).values().forEach(members -> members.forEach(name -> component(name, problems)));
        Components.ofBuilders(spec).values().forEach(members -> members.forEach(name -> component(name, problems)));
        spec.surfaces()
                .facades()
                .bodies()
                .forEach(facade -> facade.methods().forEach((name, method) -> method(name, method, problems)));
        spec.options()
                .bodies()
                .forEach(option -> option.binding()
                        .constants()
                        .forEach((owner, field) -> field.enumType()
                                .filter(type -> !type.value().name().contains("."))
                                .ifPresent(type ->
                                        nestedEnum(owner.value(), type.value().name(), type.span(), problems))));
    }

    private static void component(Located<String> name, Problems problems) {
        if (OF_OBJECTS.contains(name.value()) || VARIABLES.contains(name.value())) {
            report(name.span(), name.value(), "Choose another name, such as '" + name.value() + "Value'.", problems);
        }
    }

    private static void method(Located<String> name, FacadeSpec.Method method, Problems problems) {
        int parameters = method.takes().list().size();
        boolean taken = switch (name.value()) {
            case FACTORY -> parameters == 0;
            case "equals" -> parameters == 1;
            case "wait" -> parameters <= 2;
            default -> parameters == 0 && OF_OBJECTS.contains(name.value()) && !REDEFINABLE.contains(name.value());
        };
        if (taken) {
            report(name.span(), name.value(), "Choose another name for the method.", problems);
        }
        method.takes().list().stream()
                .filter(parameter -> parameter.name().value().equals("delegate"))
                .forEach(parameter -> report(
                        parameter.name().span(), "delegate", "Choose another name for the parameter.", problems));
    }

    private static void nestedEnum(String owner, String name, Span span, Problems problems) {
        if (name.equals(owner)) {
            report(span, name, "Choose another name than that of the class around it.", problems);
            return;
        }
        try {
            new SimpleClassName(name);
        } catch (InvalidTextException refused) {
            problems.error(Code.RESERVED_NAME, span, refused.getMessage(), refused.hint());
        }
    }

    private static void report(Span span, String name, String hint, Problems problems) {
        problems.error(
                Code.RESERVED_NAME,
                span,
                "'" + name + "' cannot be a name here: generated code needs it for itself.",
                hint);
    }
}
