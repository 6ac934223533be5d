/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.resolve.Lifecycle;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Entry;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Shown;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the page that lists all options. */
public final class OptionsPage {

    private static final String LINE_BREAK = "<br>";

    private final OptionCatalogue catalogue;

    private OptionsPage(OptionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the page.
     *
     * @param catalogue the options
     * @param specName the name of the spec's file, without folders
     */
    public static DocPage emit(OptionCatalogue catalogue, String specName) {
        return new DocPage(catalogue.name() + "-options.md", new OptionsPage(catalogue).text(specName));
    }

    private String text(String specName) {
        Markdown page = new Markdown(specName).heading(1, "Options: " + Markdown.inline(catalogue.title()));
        if (!catalogue.surfaces().isEmpty()) {
            page.paragraph("Options are written in:");
            page.list(catalogue.surfaces().stream()
                    .map(surface -> Markdown.code(surface.word()) + ": " + Markdown.inline(surface.meaning()))
                    .toList());
        }
        for (OptionCatalogue.Group group : catalogue.groups()) {
            page.heading(2, Markdown.inline(group.title()));
            page.table(
                    List.of("Option", "Type", "Default", "Meaning"),
                    group.options().stream().map(this::row).toList());
        }
        catalogue.builders().forEach(builder -> add(page, builder));
        return page.text();
    }

    private List<String> row(Entry option) {
        return List.of(where(option), type(option.value()), defaultValue(option.value()), meaning(option));
    }

    /** Surfaces are named only where keys differ between them. */
    private String where(Entry option) {
        List<String> names = new ArrayList<>();
        List<String> keys = option.places().stream()
                .map(place -> place.keys().key())
                .distinct()
                .toList();
        boolean everywhere = keys.size() == 1
                && option.places().size() == catalogue.surfaces().size();
        if (everywhere) {
            names.add(Markdown.code(keys.get(0)));
        } else {
            option.places()
                    .forEach(place -> names.add(Markdown.code(place.keys().key()) + " (" + place.surface() + ")"));
        }
        option.java().setter().ifPresent(setter -> names.add(Markdown.code(setter)));
        return names.isEmpty() ? Markdown.code(option.name()) : String.join(LINE_BREAK, names);
    }

    private static String type(Value value) {
        return value.type().word();
    }

    private static String defaultValue(Value value) {
        return value.limits().defaultValue().map(OptionsPage::shown).orElse("");
    }

    private static String shown(Shown value) {
        boolean empty =
                value.literal() instanceof Literal.Texts texts && texts.value().isEmpty();
        return empty ? "none" : Markdown.code(value.text());
    }

    private static String meaning(Entry option) {
        List<String> lines = new ArrayList<>();
        Value value = option.value();
        lines.add(Markdown.inline(option.text().explanation().doc()));
        lifecycle(option.text().explanation().lifecycle(), lines);
        presence(value.presence(), lines);
        bounds(value).ifPresent(lines::add);
        value.limits().pattern().ifPresent(pattern -> lines.add("It matches " + Markdown.code(pattern) + "."));
        value.words()
                .forEach(word -> lines.add(
                        Markdown.code(word.word()) + ": " + Markdown.sentence(Markdown.inline(word.meaning()))));
        value.traits()
                .nests()
                .ifPresent(nested -> lines.add("Everything that stands under the option " + Markdown.code(nested)
                        + " may stand here once more."));
        option.text().example().ifPresent(example -> lines.add("Example: " + Markdown.code(example) + "."));
        otherKeys(option, OptionKeys::oldKeys).ifPresent(keys -> lines.add("It was called " + keys + " before."));
        otherKeys(option, OptionKeys::fallbackKeys)
                .ifPresent(keys -> lines.add("Where it is not set, " + keys + " is read."));
        if (value.traits().secret()) {
            lines.add("It is a secret: no message shows it.");
        }
        if (!option.java().constants().isEmpty()) {
            lines.add("In Java: " + codes(option.java().constants()) + ".");
        }
        return String.join(LINE_BREAK, lines);
    }

    private static void lifecycle(Lifecycle lifecycle, List<String> lines) {
        lifecycle.since().ifPresent(version -> lines.add("Since " + version + "."));
        lifecycle.deprecation().ifPresent(deprecation -> {
            String since =
                    deprecation.since().map(version -> " since " + version).orElse("");
            String use = deprecation
                    .replacement()
                    .map(other -> " Use " + Markdown.code(other) + " instead.")
                    .orElse("");
            lines.add(("**Deprecated" + since + ".**" + use + " " + Markdown.inline(deprecation.note())).strip());
        });
    }

    private static void presence(OptionCatalogue.Presence presence, List<String> lines) {
        if (presence.required()) {
            lines.add("It must be set.");
        }
        presence.needs()
                .forEach(need -> lines.add("It is needed if " + Markdown.code(need.option()) + " is "
                        + need.values().stream().map(Markdown::code).collect(Collectors.joining(" or ")) + "."));
        presence.conflicts()
                .forEach(other -> lines.add("It must not be set together with " + Markdown.code(other) + "."));
    }

    private static Optional<String> bounds(Value value) {
        Optional<String> min = value.limits().min().map(OptionsPage::shown);
        Optional<String> max = value.limits().max().map(OptionsPage::shown);
        if (min.isPresent() && max.isPresent()) {
            return Optional.of("From " + min.get() + " to " + max.get() + ".");
        }
        return min.map(smallest -> smallest + " or more.").or(() -> max.map(largest -> largest + " or less."));
    }

    private static Optional<String> otherKeys(Entry option, Function<OptionKeys, List<String>> kind) {
        List<String> keys = option.places().stream()
                .flatMap(place -> kind.apply(place.keys()).stream())
                .distinct()
                .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(codes(keys));
    }

    private static String codes(List<String> words) {
        return words.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    private static void add(Markdown page, OptionCatalogue.Builder builder) {
        page.heading(2, Markdown.code(builder.className()))
                .paragraph(Markdown.inline(builder.text().doc()));
        if (!builder.setters().isEmpty()) {
            page.paragraph("Besides the options above that name a setter of this builder, it takes:");
            page.table(
                    List.of("Setter", "Needed", "Meaning"),
                    builder.setters().stream()
                            .map(setter -> List.of(
                                    Markdown.code(setter.name()),
                                    setter.required() ? "yes" : "no",
                                    Markdown.inline(setter.text().doc())))
                            .toList());
        }
        if (!builder.demands().isEmpty()) {
            page.paragraph("These must hold:");
            page.list(builder.demands());
        }
    }
}
