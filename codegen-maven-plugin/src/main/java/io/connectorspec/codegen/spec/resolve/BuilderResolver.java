/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.resolve.BuilderClass.GivenSource;
import io.connectorspec.codegen.spec.resolve.BuilderClass.OptionSource;
import io.connectorspec.codegen.spec.resolve.BuilderClass.Origin;
import io.connectorspec.codegen.spec.resolve.BuilderClass.Property;
import io.connectorspec.codegen.spec.resolve.BuilderClass.SettingsSource;
import io.connectorspec.codegen.spec.resolve.Checks.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a spec says about one builder into the builder's properties. */
final class BuilderResolver {

    private final Context context;
    private final String name;
    private final BuilderSpec spec;
    private final ClassSite site;

    BuilderResolver(Context context, String name, BuilderSpec spec) {
        this.context = context;
        this.name = name;
        this.spec = spec;
        this.site = ClassSite.of(context, "builders." + name, spec.shape().typeParameters());
    }

    BuilderClass resolve() {
        List<Property> properties = new ArrayList<>();
        spec.properties().forEach((property, body) -> properties.add(own(property.value(), body)));
        context.spec()
                .options()
                .forEach((option, body) ->
                        property(body).ifPresent(property -> properties.add(option(property, option.value(), body))));
        List<Comparison> comparisons = spec.rules().stream()
                .map(rule -> new Comparison(
                        rule.larger().value().text(), rule.than().value().text(), rule.orEqual()))
                .toList();
        Checks checks = new ChecksResolver(context, this::property).resolve(comparisons);
        return new BuilderClass(shape(), context.link(spec.settings(), site.typeParameters()), properties, checks);
    }

    /** Gives the property of this builder that an option is, if it is one. */
    private Optional<String> property(OptionSpec option) {
        return option.binding()
                .property()
                .map(Located::value)
                .filter(property -> property.owner().equals(name))
                .map(property -> property.member().text());
    }

    private BuilderClass.Shape shape() {
        FacadeSpec facade = context.spec()
                .surfaces()
                .facades()
                .find(spec.shape().builds().value())
                .orElseThrow();
        return new BuilderClass.Shape(
                site.type(spec.shape().className()),
                spec.shape().superclass().map(site::resolve),
                ClassSite.of(context, site.path(), facade.shape().typeParameters())
                        .type(facade.shape().className()),
                site.text(spec.shape().doc()));
    }

    private Property own(String property, BuilderSpec.Property body) {
        Explanation text = site.text(body.doc(), "properties." + property);
        Optional<OptionValue> value = body.type().valueType().map(type -> optionValue(type, body));
        ResolvedType type = value.map(OptionValue::setterType)
                .orElseGet(() -> site.resolve(body.type().java()));
        return new Property(property, origin(property), type, source(body, value), text);
    }

    private OptionValue optionValue(ValueType type, BuilderSpec.Property body) {
        return OptionValue.of(type, context.literal(body.defaultValue(), type));
    }

    private BuilderClass.Source source(BuilderSpec.Property body, Optional<OptionValue> value) {
        if (body.settings().isPresent()) {
            String settings = body.settings().get().value();
            String below = SettingsResolver.below(
                    context,
                    Optional.empty(),
                    context.spec().surfaces().settings().find(settings).orElseThrow());
            return new SettingsSource(new MemberName(settings).text(), context.link(settings), below);
        }
        if (body.required() || value.isEmpty()) {
            Optional<BuilderClass.Alternative> also = body.type()
                    .also()
                    .map(alternative -> new BuilderClass.Alternative(
                            site.resolve(alternative.java()), site.resolveClass(alternative.through())));
            return new GivenSource(body.required(), body.type().setting(), also);
        }
        return new OptionSource(value.get());
    }

    private Property option(String property, String optionName, OptionSpec option) {
        OptionValue value = context.value(option);
        return new Property(
                property,
                origin(property),
                value.setterType(),
                new OptionSource(value),
                Context.text(option, optionName, this::setter));
    }

    /** Gives the setter of an option, or its key where this builder has none for it. */
    private Optional<String> setter(String option) {
        Optional<String> setter = context.spec()
                .options()
                .find(option)
                .flatMap(this::property)
                .map(property -> Property.setter(property) + "(...)");
        return setter.or(() -> context.keys().key(option));
    }

    private Origin origin(String property) {
        if (has(spec.superclass().overridden(), property)) {
            return Origin.OVERRIDDEN;
        }
        return has(spec.superclass().inherited(), property) ? Origin.INHERITED : Origin.OWN;
    }

    private static boolean has(List<Located<MemberName>> names, String name) {
        return names.stream().anyMatch(candidate -> candidate.value().text().equals(name));
    }
}
