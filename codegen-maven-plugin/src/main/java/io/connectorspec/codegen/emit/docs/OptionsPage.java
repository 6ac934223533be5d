/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Entry;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Place;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Shown;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<String> keys = option.places().stream().map(Place::key).distinct().toList();
        boolean everywhere = keys.size() == 1
                && option.places().size() == catalogue.surfaces().size();
        if (everywhere) {
            names.add(Markdown.code(keys.get(0)));
        } else {
            option.places().forEach(place -> names.add(Markdown.code(place.key()) + " (" + place.surface() + ")"));
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
        lines.add(Markdown.inline(option.text().doc()));
        bounds(option.value()).ifPresent(lines::add);
        option.value()
                .words()
                .forEach(word -> lines.add(
                        Markdown.code(word.word()) + ": " + Markdown.sentence(Markdown.inline(word.meaning()))));
        option.value()
                .nests()
                .ifPresent(nested -> lines.add("Everything that stands under the option " + Markdown.code(nested)
                        + " may stand here once more."));
        option.example().ifPresent(example -> lines.add("Example: " + Markdown.code(example) + "."));
        otherKeys(option).ifPresent(lines::add);
        if (option.value().secret()) {
            lines.add("It is a secret: no message shows it.");
        }
        if (!option.java().constants().isEmpty()) {
            lines.add("In Java: " + codes(option.java().constants()) + ".");
        }
        return String.join(LINE_BREAK, lines);
    }

    private static Optional<String> bounds(Value value) {
        Optional<String> min = value.limits().min().map(OptionsPage::shown);
        Optional<String> max = value.limits().max().map(OptionsPage::shown);
        if (min.isPresent() && max.isPresent()) {
            return Optional.of("From " + min.get() + " to " + max.get() + ".");
        }
        return min.map(smallest -> smallest + " or more.").or(() -> max.map(largest -> largest + " or less."));
    }

    private static Optional<String> otherKeys(Entry option) {
        List<String> keys = option.places().stream()
                .flatMap(place -> place.otherKeys().stream())
                .distinct()
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of("Where it is not set, this is read: " + codes(keys) + ".");
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
