/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.KeyTable;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.SettingsSpec;
import java.util.Optional;

/** Options stand in a settings record at the place where the record reads them. */
final class MisplacedNestingRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        KeyTable keys = new KeyTable(spec);
        spec.options().forEach((name, option) -> {
            option.keys().nests().ifPresent(nests -> nesting(option, nests, spec, problems));
            option.binding()
                    .setting()
                    .ifPresent(setting -> spec.surfaces()
                            .settings()
                            .find(setting.value().owner())
                            .flatMap(record -> record.source().under())
                            .filter(under -> spec.options().has(under.value()))
                            .filter(under -> !isBelow(name.value(), under.value(), keys))
                            .ifPresent(under -> problems.error(
                                    Code.MISPLACED_NESTING,
                                    setting.span(),
                                    "The record reads options under '" + under.value() + "', and '" + name.value()
                                            + "' stands elsewhere.",
                                    "Add `under: " + under.value() + "` to the option, or choose another record.")));
        });
        spec.surfaces()
                .settings()
                .bodies()
                .forEach(outer -> outer.nested()
                        .bodies()
                        .forEach(name -> spec.surfaces()
                                .settings()
                                .find(name.value())
                                .ifPresent(inner -> nested(outer, inner, name, keys)
                                        .ifPresent(message -> problems.error(
                                                Code.MISPLACED_NESTING,
                                                name.span(),
                                                message,
                                                "Give both records a `surface` and an `under` that fit together.")))));
    }

    private static boolean isBelow(String option, String under, KeyTable keys) {
        return option.equals(under) || keys.ancestors(option).contains(under);
    }

    private static void belongsToTheNested(String key, Optional<? extends Located<?>> value, Problems problems) {
        value.ifPresent(present -> problems.error(
                Code.MISPLACED_NESTING,
                present.span(),
                "An option that nests another one has the other one's `" + key + "`.",
                "Remove `" + key + "`."));
    }

    private static void nesting(OptionSpec option, Located<String> nests, ConnectorSpec spec, Problems problems) {
        OptionSpec.Range range = option.value().range();
        belongsToTheNested("type", option.value().type(), problems);
        belongsToTheNested("default", range.defaultValue(), problems);
        belongsToTheNested("min", range.min(), problems);
        belongsToTheNested("max", range.max(), problems);
        belongsToTheNested("pattern", range.pattern(), problems);
        if (spec.options()
                .find(nests.value())
                .flatMap(nested -> nested.keys().nests())
                .isPresent()) {
            problems.error(
                    Code.MISPLACED_NESTING,
                    nests.span(),
                    "'" + nests.value() + "' nests another option itself.",
                    "Name the option that is nested in the end.");
        }
        option.binding()
                .setting()
                .ifPresent(setting -> spec.surfaces()
                        .settings()
                        .find(setting.value().owner())
                        .filter(record ->
                                !record.source().under().map(Located::value).equals(Optional.of(nests.value())))
                        .ifPresent(record -> problems.error(
                                Code.MISPLACED_NESTING,
                                setting.span(),
                                "The record that repeats here must read the options under '" + nests.value() + "'.",
                                "Add `under: " + nests.value() + "` to the settings record '"
                                        + setting.value().owner() + "'.")));
    }

    private static Optional<String> nested(
            SettingsSpec outer, SettingsSpec inner, Located<String> name, KeyTable keys) {
        if (!keys.surface(outer.source().surface())
                .equals(keys.surface(inner.source().surface()))) {
            return Optional.of("The record '" + name.value() + "' reads another surface.");
        }
        Optional<String> above = outer.source().under().map(Located::value);
        Optional<String> below = inner.source().under().map(Located::value);
        boolean fits = above.isEmpty() || below.isPresent() && isBelow(below.get(), above.get(), keys);
        return fits
                ? Optional.empty()
                : Optional.of("The record '" + name.value() + "' does not read options under '" + above.get() + "'.");
    }
}
