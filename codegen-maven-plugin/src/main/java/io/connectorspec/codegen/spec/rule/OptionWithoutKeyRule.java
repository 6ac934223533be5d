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
import io.connectorspec.codegen.spec.model.KeyTable;
import io.connectorspec.codegen.spec.model.OptionSpec;

/** An option has a key wherever something reads it or names its key. */
final class OptionWithoutKeyRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        KeyTable keys = new KeyTable(spec);
        spec.options().forEach((name, option) -> {
            if (option.keys().key().isEmpty() && option.keys().perSurface().isEmpty()) {
                problems.error(
                        Code.OPTION_WITHOUT_KEY,
                        name.span(),
                        "The option '" + name.value() + "' has no key.",
                        "Add a line such as `key: " + name.value().replace('-', '.') + "`.");
                return;
            }
            option.binding()
                    .constants()
                    .list()
                    .forEach(field -> spec.surfaces()
                            .constants()
                            .find(field.name().value())
                            .ifPresent(owner -> check(
                                    new Use(name.value(), option, field.name().span()),
                                    keys.surface(owner.surface()),
                                    keys,
                                    problems)));
            option.binding()
                    .setting()
                    .ifPresent(setting -> spec.surfaces()
                            .settings()
                            .find(setting.value().owner())
                            .ifPresent(owner -> check(
                                    new Use(name.value(), option, setting.span()),
                                    keys.surface(owner.source().surface()),
                                    keys,
                                    problems)));
        });
    }

    private record Use(String name, OptionSpec option, Span span) {}

    private static void check(Use use, String surface, KeyTable keys, Problems problems) {
        if (keys.relative(use.option(), surface).isEmpty()) {
            problems.error(
                    Code.OPTION_WITHOUT_KEY,
                    use.span(),
                    "The option '" + use.name() + "' has no key on the surface '" + surface + "', which is read here.",
                    "Add the key under `keys`, or write `key` for all surfaces.");
        }
    }
}
