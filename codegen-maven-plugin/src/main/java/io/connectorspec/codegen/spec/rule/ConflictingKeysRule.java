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
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;

/** Keys that exclude each other do not stand in one entry. */
final class ConflictingKeysRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.surfaces()
                .constants()
                .bodies()
                .filter(constants -> constants.place().packageName().isPresent())
                .flatMap(constants -> constants.place().subpackage().stream())
                .forEach(part -> report(part.span(), "package", "subpackage", problems));
        spec.surfaces()
                .builders()
                .bodies()
                .flatMap(builder -> builder.properties().bodies())
                .forEach(property -> property(property, problems));
        spec.itemTypes()
                .ifPresent(types -> types.types()
                        .bodies()
                        .forEach(type -> type.encoding()
                                .filter(encoding -> !type.encodings().isEmpty())
                                .ifPresent(encoding ->
                                        report(encoding.attribute().span(), "attribute", "encodings", problems))));
    }

    private static void property(BuilderSpec.Property property, Problems problems) {
        if (property.required()) {
            property.defaultValue().ifPresent(value -> report(value.span(), "required", "default", problems));
            property.settings().ifPresent(settings -> report(settings.span(), "required", "settings", problems));
        } else if (property.settings().isPresent()) {
            property.defaultValue().ifPresent(value -> report(value.span(), "settings", "default", problems));
        }
    }

    private static void report(Span span, String one, String other, Problems problems) {
        problems.error(
                Code.CONFLICTING_KEYS,
                span,
                "`" + one + "` and `" + other + "` exclude each other.",
                "Remove one of the two.");
    }
}
