/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Entry;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Group;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Place;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Shown;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects everything that users of a connector can set. */
public final class CatalogueResolver {

    private static final String ALL = "All options";
    private static final String WITHOUT_GROUP = "Other options";

    private final Context context;
    private final ConnectorSpec spec;

    private CatalogueResolver(ConnectorSpec spec) {
        this.spec = spec;
        this.context = Context.of(spec);
    }

    /**
     * Collects the options.
     *
     * @param spec a spec that has passed all rules
     */
    public static OptionCatalogue resolve(ConnectorSpec spec) {
        return new CatalogueResolver(spec).resolve();
    }

    private OptionCatalogue resolve() {
        ConnectorSpec.ConnectorHeader header = spec.header().orElseThrow();
        List<Group> groups = new ArrayList<>();
        spec.vocabulary()
                .groups()
                .forEach((name, title) ->
                        groups.add(new Group(name.value(), title.value(), options(Optional.of(name.value())))));
        groups.add(new Group("", groups.isEmpty() ? ALL : WITHOUT_GROUP, options(Optional.empty())));
        List<OptionCatalogue.Builder> builders = new ArrayList<>();
        spec.surfaces().builders().forEach((name, body) -> builders.add(builder(name.value(), body)));
        return new OptionCatalogue(
                header.name().value().text(),
                header.title().value(),
                terms(spec.vocabulary().surfaces()),
                groups.stream().filter(group -> !group.options().isEmpty()).toList(),
                builders);
    }

    private List<Entry> options(Optional<String> group) {
        List<Entry> entries = new ArrayList<>();
        spec.options().forEach((name, option) -> {
            if (option.text().group().map(Located::value).equals(group)) {
                entries.add(entry(name.value(), option));
            }
        });
        return entries;
    }

    private Entry entry(String name, OptionSpec option) {
        Explanation explanation = new Explanation(
                option.text().doc().value(),
                "options." + name,
                Lifecycles.of(option, other -> Optional.of(shown(other))));
        return new Entry(
                name,
                places(name),
                java(option),
                value(option),
                new OptionCatalogue.Text(explanation, option.text().example().map(Located::value)));
    }

    private List<Place> places(String option) {
        List<Place> places = new ArrayList<>();
        for (String surface : spec.vocabulary().surfaces().names()) {
            context.keys().all(option, surface).ifPresent(keys -> places.add(new Place(surface, keys)));
        }
        return places;
    }

    /** Gives the name of an option as users write it: its key, or its setter. */
    private String shown(String option) {
        Optional<String> key =
                places(option).stream().map(place -> place.keys().key()).findFirst();
        return key.or(() -> spec.options().find(option).flatMap(this::setter)).orElse(option);
    }

    private OptionCatalogue.Presence presence(OptionSpec option) {
        List<OptionCatalogue.Need> needs = new ArrayList<>();
        option.presence()
                .requiredIf()
                .forEach((other, values) -> needs.add(new OptionCatalogue.Need(
                        shown(other.value()), values.value().texts())));
        return new OptionCatalogue.Presence(
                option.presence().required(),
                needs,
                option.presence().conflicts().stream()
                        .map(other -> shown(other.value()))
                        .toList());
    }

    private OptionCatalogue.Value value(OptionSpec option) {
        OptionValue value = context.value(option);
        OptionSpec.Range range = option.value().range();
        OptionSpec named = option.keys()
                .nests()
                .flatMap(nested -> spec.options().find(nested.value()))
                .orElse(option);
        return new OptionCatalogue.Value(
                value.type(),
                terms(named.value().words()),
                new OptionCatalogue.Limits(
                        shown(range.defaultValue(), value.type()),
                        shown(range.min(), value.type()),
                        shown(range.max(), value.type()),
                        range.pattern().map(Located::value)),
                presence(option),
                new OptionCatalogue.Traits(
                        option.value().secret(), option.keys().nests().map(Located::value)));
    }

    private Optional<Shown> shown(Optional<Located<RawValue>> raw, ValueType type) {
        return raw.map(value ->
                new Shown(value.value().shown(), context.literal(raw, type).orElseThrow()));
    }

    private OptionCatalogue.Java java(OptionSpec option) {
        List<String> constants = new ArrayList<>();
        option.binding()
                .constants()
                .forEach((owner, field) -> constants.add(
                        owner.value() + "." + field.field().value().text()));
        return new OptionCatalogue.Java(
                option.binding()
                        .setting()
                        .map(setting -> setting.value().owner() + "."
                                + setting.value().member().text()),
                setter(option),
                constants);
    }

    private Optional<String> setter(OptionSpec option) {
        return option.binding().property().map(property -> {
            BuilderSpec builder =
                    spec.surfaces().builders().find(property.value().owner()).orElseThrow();
            return className(builder) + "." + setter(property.value().member());
        });
    }

    private OptionCatalogue.Builder builder(String name, BuilderSpec builder) {
        List<OptionCatalogue.Setter> setters = new ArrayList<>();
        builder.properties()
                .forEach((property, body) -> setters.add(new OptionCatalogue.Setter(
                        setter(new MemberName(property.value())),
                        body.required(),
                        Context.text(body.doc(), "builders." + name + ".properties." + property.value()))));
        List<String> demands = builder.rules().stream()
                .map(rule -> "`" + setter(rule.larger().value()) + "` takes "
                        + (rule.orEqual() ? "at least the value of `" : "more than the value of `")
                        + setter(rule.than().value()) + "`.")
                .toList();
        return new OptionCatalogue.Builder(
                className(builder),
                setters,
                demands,
                Context.text(builder.shape().doc(), "builders." + name));
    }

    private static String className(BuilderSpec builder) {
        return builder.shape().className().value().name().text();
    }

    private static String setter(MemberName property) {
        return "set" + property.capitalized();
    }

    private static List<Term> terms(Entries<Located<String>> words) {
        List<Term> terms = new ArrayList<>();
        words.forEach((word, meaning) -> terms.add(new Term(word.value(), meaning.value())));
        return terms;
    }
}
