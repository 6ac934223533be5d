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
import java.util.Random;

/** Makes broken specs of a valid one: it drops, renames, retypes, duplicates, copies and swaps nodes of the tree. */
public final class SpecMutator {

    private static final int MOST_CHANGES = 3;
    private static final List<String> WORDS = List.of(
            "",
            "no",
            "012",
            "1_000",
            "int",
            "enum",
            "list",
            "map",
            "class",
            "memory-size",
            "a.b",
            "$",
            "*/",
            "{Item}",
            "-1",
            "5 s",
            "16 mb",
            "true",
            "none",
            "E",
            "row<row<E>>",
            "Map<",
            "String",
            "Object",
            "in",
            "settings",
            "builder",
            "wait",
            "\u00e9",
            "T",
            "1.0",
            "[a-",
            "../x.yaml",
            "CS501",
            "a-b",
            "Bean",
            "text",
            "{ a: b }",
            "\u202E",
            "equals",
            "get-class",
            "99999999999999999999",
            "1e999",
            "NaN",
            "2147483648 gb",
            "a".repeat(300));

    private final SourceFile file;
    private final YamlNode tree;
    private final List<YamlNode> nodes = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Takes a valid spec. */
    public SpecMutator(SourceFile file) {
        this.file = file;
        tree = YamlReader.read(file, new Problems()).orElseThrow();
        collect(tree);
    }

    /** A spec with changes; its nodes say that they stand where the nodes stood that they replace. */
    public record Mutant(SourceFile file, YamlNode tree) {

        /** Gives the spec, without a detour over text. */
        public SpecParser.Parsed parse(Problems problems) {
            return SpecParser.bind(new SpecTree(file, tree, Map.of(file, tree)), problems);
        }

        /** Gives the spec as text, for people who look for what is wrong. */
        public String text() {
            return YamlWriter.write(tree);
        }
    }

    /** Gives the spec with one to three changes. */
    public Mutant mutate(Random random) {
        YamlNode mutant = tree;
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            mutant = change(mutant, random.nextInt(Math.max(1, size(mutant))), random);
        }
        return new Mutant(file, mutant);
    }

    private void collect(YamlNode node) {
        nodes.add(node);
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> keys.add(entry.key().value()));
        } else if (node instanceof YamlNode.Text text) {
            texts.add(text.value());
        }
        children(node).forEach(this::collect);
    }

    private static List<YamlNode> children(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream().map(YamlNode.Entry::value).toList();
        }
        return node instanceof YamlNode.Items items ? items.nodes() : List.of();
    }

    /** Gives how many entries and elements stand in a node, at any depth. */
    private static int size(YamlNode node) {
        return children(node).stream().mapToInt(child -> 1 + size(child)).sum();
    }

    /** Walks to an entry or element by its number in reading order, and changes it. */
    private YamlNode change(YamlNode node, int number, Random random) {
        List<YamlNode> children = children(node);
        int left = number;
        for (int i = 0; i < children.size(); i++) {
            int size = size(children.get(i));
            if (left == 0) {
                return node instanceof YamlNode.Mapping mapping
                        ? changeEntry(mapping, i, random)
                        : changeElement((YamlNode.Items) node, i, random);
            }
            if (left <= size) {
                return with(node, i, change(children.get(i), left - 1, random));
            }
            left -= 1 + size;
        }
        return node;
    }

    private static YamlNode with(YamlNode node, int at, YamlNode child) {
        if (node instanceof YamlNode.Mapping mapping) {
            List<YamlNode.Entry> entries = new ArrayList<>(mapping.entries());
            entries.set(at, new YamlNode.Entry(entries.get(at).key(), child));
            return new YamlNode.Mapping(entries, mapping.span(), mapping.owner());
        }
        List<YamlNode> elements = new ArrayList<>(((YamlNode.Items) node).nodes());
        elements.set(at, child);
        return new YamlNode.Items(elements, node.span(), node.owner());
    }

    private YamlNode changeEntry(YamlNode.Mapping mapping, int at, Random random) {
        List<YamlNode.Entry> entries = new ArrayList<>(mapping.entries());
        YamlNode.Entry entry = entries.get(at);
        switch (random.nextInt(7)) {
            case 0 -> entries.remove(at);
            case 1 -> entries.set(at, new YamlNode.Entry(text(key(random), entry.key()), entry.value()));
            case 2 -> entries.set(at, new YamlNode.Entry(misspelt(entry.key(), random), entry.value()));
            case 3 -> entries.add(new YamlNode.Entry(text(key(random), entry.key()), entry.value()));
            case 4 -> {
                int other = random.nextInt(entries.size());
                YamlNode.Entry swapped = entries.get(other);
                entries.set(other, new YamlNode.Entry(swapped.key(), entry.value()));
                entries.set(at, new YamlNode.Entry(entries.get(at).key(), swapped.value()));
            }
            case 5 -> entries.set(at, new YamlNode.Entry(entry.key(), nodes.get(random.nextInt(nodes.size()))));
            default -> entries.set(at, new YamlNode.Entry(entry.key(), retyped(entry.value(), random)));
        }
        return new YamlNode.Mapping(withoutRepetitions(entries), mapping.span(), mapping.owner());
    }

    /** The reader of YAML reports keys that stand there twice, and drops the second; trees never have them. */
    private static List<YamlNode.Entry> withoutRepetitions(List<YamlNode.Entry> entries) {
        List<String> seen = new ArrayList<>();
        return entries.stream()
                .filter(entry -> !seen.contains(entry.key().value()))
                .peek(entry -> seen.add(entry.key().value()))
                .toList();
    }

    private YamlNode changeElement(YamlNode.Items items, int at, Random random) {
        List<YamlNode> elements = new ArrayList<>(items.nodes());
        YamlNode element = elements.get(at);
        switch (random.nextInt(4)) {
            case 0 -> elements.remove(at);
            case 1 -> elements.add(random.nextInt(elements.size() + 1), element);
            case 2 -> elements.set(at, nodes.get(random.nextInt(nodes.size())));
            default -> elements.set(at, retyped(element, random));
        }
        return new YamlNode.Items(elements, items.span(), items.owner());
    }

    private YamlNode retyped(YamlNode node, Random random) {
        boolean empty = random.nextBoolean();
        return switch (random.nextInt(6)) {
            case 0, 1 -> text(word(random), node);
            case 2 -> new YamlNode.Items(empty ? List.of() : List.of(node), node.span(), node.owner());
            case 3 ->
                new YamlNode.Mapping(
                        empty ? List.of() : List.of(new YamlNode.Entry(text(key(random), node), node)),
                        node.span(),
                        node.owner());
            default -> text(texts.get(random.nextInt(texts.size())), node);
        };
    }

    private String key(Random random) {
        return random.nextInt(4) == 0 ? word(random) : keys.get(random.nextInt(keys.size()));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static YamlNode.Text misspelt(YamlNode.Text key, Random random) {
        String word = key.value();
        int at = random.nextInt(word.length() + 1);
        String rest = word.substring(Math.min(at + 1, word.length()));
        return text(word.substring(0, at) + (random.nextBoolean() ? "" : "x") + rest, key);
    }

    /** Makes a text that stands where something else stood. */
    private static YamlNode.Text text(String value, YamlNode instead) {
        return new YamlNode.Text(value, true, instead.span(), instead.owner());
    }
}
