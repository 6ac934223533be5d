/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConstantReference;
import io.connectorspec.codegen.spec.model.ConstantsSpec;
import io.connectorspec.codegen.spec.model.LiteralParser;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.SettingsSpec;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.Component;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.ConstantComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.NestedComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.OptionComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.RawComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.RepeatedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a spec says about one settings record into the record's components. */
final class SettingsResolver {

    private final Context context;
    private final String name;
    private final SettingsSpec spec;
    private final String surface;
    private final Optional<String> under;

    SettingsResolver(Context context, String name, SettingsSpec spec) {
        this.context = context;
        this.name = name;
        this.spec = spec;
        this.surface = context.keys().surface(spec.source().surface());
        this.under = spec.source().under().map(Located::value);
    }

    SettingsRecord resolve() {
        List<Component> components = new ArrayList<>();
        context.spec()
                .options()
                .forEach((option, body) -> component(body)
                        .ifPresent(component -> components.add(option(component, option.value(), body))));
        spec.values().forEach((component, reference) -> components.add(constant(component.value(), reference.value())));
        spec.nested().forEach((component, settings) -> components.add(nested(component.value(), settings.value())));
        spec.raw().ifPresent(raw -> components.add(new RawComponent(raw.value().text())));
        SettingsRecord.Link link = context.link(name);
        Checks checks = new ChecksResolver(context, this::component).resolve(List.of());
        return new SettingsRecord(link.type(), link.implemented(), "settings." + name, components, checks);
    }

    /** Gives the component of this record that an option is, if it is one. */
    private Optional<String> component(OptionSpec option) {
        return option.binding()
                .setting()
                .map(Located::value)
                .filter(setting -> setting.owner().equals(name))
                .map(setting -> setting.member().text());
    }

    /** Gives the key of the options of a settings record, below those of this one; empty for the same place. */
    static String below(Context context, Optional<String> outer, SettingsSpec inner) {
        Optional<String> under = inner.source().under().map(Located::value);
        String surface = context.keys().surface(inner.source().surface());
        return under.filter(option -> !Optional.of(option).equals(outer))
                .flatMap(option -> context.keys().below(option, outer, surface))
                .map(OptionKeys::key)
                .orElse("");
    }

    private Component option(String component, String optionName, OptionSpec option) {
        OptionKeys keys = context.keys().below(optionName, under, surface).orElseThrow();
        if (option.keys().nests().isPresent()) {
            return new RepeatedComponent(component, context.link(name), keys.key(), Context.text(option, optionName));
        }
        Explanation text = Context.text(option, optionName, this::key);
        return new OptionComponent(component, keys, context.value(option), reachable(text, option));
    }

    private Optional<String> key(String option) {
        return context.keys().below(option, under, surface).map(OptionKeys::key);
    }

    /** A replacement that stands outside this record cannot be named by a key within it. */
    private Explanation reachable(Explanation text, OptionSpec option) {
        Optional<String> elsewhere = option.text()
                .lifecycle()
                .deprecation()
                .flatMap(deprecation -> deprecation.value().replacement())
                .filter(replacement -> key(replacement.value()).isEmpty())
                .flatMap(replacement -> context.keys().key(replacement.value()));
        Lifecycle lifecycle = text.lifecycle();
        return elsewhere.isEmpty()
                ? text
                : new Explanation(
                        text.doc(),
                        text.path(),
                        new Lifecycle(
                                lifecycle.since(),
                                lifecycle.deprecation().map(known -> known.withNamedReplacement(elsewhere.get()))));
    }

    private Component constant(String component, ConstantReference reference) {
        ConstantsSpec owner = context.spec()
                .surfaces()
                .constants()
                .find(reference.owner().text())
                .orElseThrow();
        ConstantsSpec.Constant constant =
                owner.values().find(reference.constant().text()).orElseThrow();
        ValueType type = constant.type().value();
        OptionValue value = OptionValue.of(
                type, Optional.of(LiteralParser.parse(constant.value().value(), type)));
        String path = "constants." + reference.owner() + ".values." + reference.constant();
        return new ConstantComponent(component, value, Context.text(constant.doc(), path));
    }

    private Component nested(String component, String settings) {
        SettingsSpec inner = context.spec().surfaces().settings().find(settings).orElseThrow();
        return new NestedComponent(component, context.link(settings), below(context, under, inner));
    }
}
