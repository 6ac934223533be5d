/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A text of a spec, and what the declarations of the language say of it. A key that is added to the language is a
 * place from then on, without a line of test code.
 *
 * @param name what is declared, such as {@code an option/doc}; the same for all options
 * @param form what may stand here
 * @param node what stands here
 * @param tree gives the whole spec with another text here
 */
public record Place(String name, Form form, YamlNode node, UnaryOperator<YamlNode> tree) {

    /** Gives the spec with another text here, which stands in quotes. */
    public SpecParser.Parsed with(String other, Problems problems) {
        SourceFile file = node.span().file();
        YamlNode changed = tree.apply(new YamlNode.Text(other, false, node.span(), node.owner()));
        return SpecParser.bind(new SpecTree(file, changed, Map.of(file, changed)), problems);
    }

    /** Gives the places of a valid spec, in reading order. */
    public static List<Place> of(SourceFile file) {
        YamlNode tree = YamlReader.read(file, new Problems()).orElseThrow();
        List<Place> places = new ArrayList<>();
        Form form = SpecParser.isItemFile(tree) ? Language.items() : Language.connector();
        new Walk(places).walk(form, "", tree, UnaryOperator.identity());
        return places;
    }

    /** Gives the names of all places that the language has. */
    public static Set<String> declared() {
        Set<String> names = new TreeSet<>();
        declare(Language.connector(), "", names);
        declare(Language.items(), "", names);
        return names;
    }

    /** Gives what stands here. */
    public String value() {
        return ((YamlNode.Text) node).value();
    }

    private static void declare(Form form, String name, Set<String> names) {
        if (form instanceof Form.Keyed keyed) {
            keyed.keys().forEach(key -> declare(key.form(), keyed.what() + "/" + key.name(), names));
        } else if (form instanceof Form.MappingOf mapping) {
            names.add(name + " (name)");
            declare(mapping.body(), name, names);
        } else if (form instanceof Form.ListOf list) {
            declare(list.element(), name, names);
        } else if (form instanceof Form.Either either) {
            declare(either.shortForm(), name + " (short)", names);
            declare(either.longForm(), name, names);
        } else {
            names.add(name);
        }
    }

    /** One walk over one tree. */
    private record Walk(List<Place> places) {

        void walk(Form form, String name, YamlNode node, UnaryOperator<YamlNode> tree) {
            if (form instanceof Form.Keyed keyed && node instanceof YamlNode.Mapping mapping) {
                eachEntry(
                        mapping,
                        tree,
                        (entry, whole) -> keyed.keys().stream()
                                .filter(key -> key.name().equals(entry.key().value()))
                                .forEach(key ->
                                        walk(key.form(), keyed.what() + "/" + key.name(), entry.value(), whole)));
            } else if (form instanceof Form.MappingOf entries && node instanceof YamlNode.Mapping mapping) {
                names(mapping, entries.name(), name, tree);
                eachEntry(mapping, tree, (entry, whole) -> walk(entries.body(), name, entry.value(), whole));
            } else if (form instanceof Form.ListOf list && node instanceof YamlNode.Items items) {
                eachElement(items, tree, (element, whole) -> walk(list.element(), name, element, whole));
            } else if (form instanceof Form.Either either) {
                boolean isLong = node instanceof YamlNode.Mapping;
                walk(isLong ? either.longForm() : either.shortForm(), name + (isLong ? "" : " (short)"), node, tree);
            } else {
                leaf(form, name, node, tree);
            }
        }

        private void leaf(Form form, String name, YamlNode node, UnaryOperator<YamlNode> tree) {
            if (node instanceof YamlNode.Text text) {
                places.add(new Place(name, form, text, tree));
            } else if (node instanceof YamlNode.Mapping mapping) {
                names(mapping, form, name, tree);
                eachEntry(mapping, tree, (entry, whole) -> leaf(form, name, entry.value(), whole));
            } else if (node instanceof YamlNode.Items items) {
                eachElement(items, tree, (element, whole) -> leaf(form, name, element, whole));
            }
        }

        private void names(YamlNode.Mapping mapping, Form form, String name, UnaryOperator<YamlNode> tree) {
            for (int i = 0; i < mapping.entries().size(); i++) {
                int at = i;
                YamlNode.Entry entry = mapping.entries().get(i);
                places.add(new Place(name + " (name)", form, entry.key(), other -> {
                    List<YamlNode.Entry> entries = new ArrayList<>(mapping.entries());
                    entries.set(at, new YamlNode.Entry((YamlNode.Text) other, entry.value()));
                    return tree.apply(new YamlNode.Mapping(entries, mapping.span(), mapping.owner()));
                }));
            }
        }

        private static void eachEntry(YamlNode.Mapping mapping, UnaryOperator<YamlNode> tree, EntryVisitor visitor) {
            for (int i = 0; i < mapping.entries().size(); i++) {
                int at = i;
                YamlNode.Entry entry = mapping.entries().get(i);
                visitor.visit(entry, other -> {
                    List<YamlNode.Entry> entries = new ArrayList<>(mapping.entries());
                    entries.set(at, new YamlNode.Entry(entry.key(), other));
                    return tree.apply(new YamlNode.Mapping(entries, mapping.span(), mapping.owner()));
                });
            }
        }

        private static void eachElement(YamlNode.Items items, UnaryOperator<YamlNode> tree, ElementVisitor visitor) {
            for (int i = 0; i < items.nodes().size(); i++) {
                int at = i;
                visitor.visit(items.nodes().get(i), other -> {
                    List<YamlNode> nodes = new ArrayList<>(items.nodes());
                    nodes.set(at, other);
                    return tree.apply(new YamlNode.Items(nodes, items.span(), items.owner()));
                });
            }
        }
    }

    private interface EntryVisitor {
        void visit(YamlNode.Entry entry, UnaryOperator<YamlNode> tree);
    }

    private interface ElementVisitor {
        void visit(YamlNode element, UnaryOperator<YamlNode> tree);
    }
}
