/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one tree of those of several files. A section that several files have holds the entries of all of them, or
 * the elements of all lists.
 */
final class TreeMerger {

    private final YamlNode root;
    private final Problems problems;
    private final Map<String, YamlNode.Entry> sections = new LinkedHashMap<>();

    TreeMerger(YamlNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Merges trees, in the order in which what they say shall count. */
    YamlNode merge(Collection<YamlNode> trees) {
        for (YamlNode tree : trees) {
            if (tree instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach(section -> add(section, tree == root));
            }
        }
        return new YamlNode.Mapping(List.copyOf(sections.values()), root.span(), root.owner());
    }

    private void add(YamlNode.Entry section, boolean fromRoot) {
        String name = section.key().value();
        if (name.equals(LanguageKeys.SPEC) && !fromRoot) {
            new LanguageVersionShape().bind(section.value(), problems);
            return;
        }
        YamlNode.Entry known = sections.get(name);
        if (known == null) {
            sections.put(name, section);
        } else if (known.value() instanceof YamlNode.Mapping one && section.value() instanceof YamlNode.Mapping other) {
            YamlNode both = new YamlNode.Mapping(merged(one, other), one.span(), one.owner());
            sections.put(name, new YamlNode.Entry(known.key(), both));
        } else if (known.value() instanceof YamlNode.Items one && section.value() instanceof YamlNode.Items other) {
            List<YamlNode> all = new ArrayList<>(one.nodes());
            all.addAll(other.nodes());
            sections.put(name, new YamlNode.Entry(known.key(), new YamlNode.Items(all, one.span(), one.owner())));
        } else {
            duplicate(section.key(), known.key().span());
        }
    }

    private List<YamlNode.Entry> merged(YamlNode.Mapping one, YamlNode.Mapping other) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        one.entries().forEach(entry -> entries.put(entry.key().value(), entry));
        for (YamlNode.Entry entry : other.entries()) {
            YamlNode.Entry first = entries.putIfAbsent(entry.key().value(), entry);
            if (first != null) {
                duplicate(entry.key(), first.key().span());
            }
        }
        return List.copyOf(entries.values());
    }

    private void duplicate(YamlNode.Text key, Span first) {
        problems.error(
                Code.DUPLICATE_KEY,
                key.span(),
                "'" + key.value() + "' stands in the spec for the second time; the first is in "
                        + first.seenFrom(key.span()) + ".",
                "Remove one of the two, or rename it.");
    }
}
