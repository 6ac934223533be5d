/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.model.IncludePath;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a spec with all files that it includes, each of them once. Paths are seen from the root's folder. */
final class IncludeReader {

    private final SourceFile root;
    private final IncludedFiles files;
    private final Problems problems;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> read = new HashSet<>();
    private final Map<SourceFile, YamlNode> trees = new LinkedHashMap<>();

    IncludeReader(SourceFile root, IncludedFiles files, Problems problems) {
        this.root = root;
        this.files = files;
        this.problems = problems;
    }

    /** Gives the spec, or nothing if its first file makes no sense; problems say why then. */
    Optional<SpecTree> read() {
        Optional<YamlNode> tree = read(root, root.name().substring(folder().length()));
        return tree.map(own -> new SpecTree(
                root,
                trees.size() == 1 ? own : new TreeMerger(own, problems).merge(trees.values()),
                Collections.unmodifiableMap(trees)));
    }

    private Optional<YamlNode> read(SourceFile file, String path) {
        read.add(path);
        open.addLast(path);
        Optional<YamlNode> tree = YamlReader.read(file, problems);
        tree.flatMap(node -> entry(node, LanguageKeys.INCLUDE))
                .filter(YamlNode.Items.class::isInstance)
                .map(YamlNode.Items.class::cast)
                .ifPresent(items -> items.nodes().forEach(node -> include(node, path)));
        open.removeLast();
        tree.ifPresent(node -> trees.put(file, node));
        return tree;
    }

    /** What is no path at all is reported where the whole spec is bound. */
    private void include(YamlNode node, String including) {
        if (!(node instanceof YamlNode.Text text)) {
            return;
        }
        try {
            Optional<String> path = new IncludePath(text.value().strip()).from(including);
            if (path.isEmpty()) {
                problems.error(
                        Code.ESCAPING_INCLUDE,
                        text.span(),
                        "This leads out of the folder of the spec.",
                        "Move the file into the folder of '" + root.name() + "', or below it.");
            } else if (open.contains(path.get())) {
                problems.error(
                        Code.CIRCULAR_INCLUDE,
                        text.span(),
                        "This file is included in order to read this one: " + String.join(" includes ", open) + ".",
                        "Remove this line; what a file says can be used in all files of the spec.");
            } else if (!read.contains(path.get())) {
                include(text, path.get(), files.read(root, path.get()));
            }
        } catch (InvalidTextException reportedLater) {
            return;
        }
    }

    private void include(YamlNode.Text text, String path, Optional<byte[]> content) {
        if (content.isEmpty()) {
            read.add(path);
            problems.error(
                    Code.MISSING_INCLUDE,
                    text.span(),
                    "There is no file '" + folder() + path + "'.",
                    "Correct the path; it is seen from this file on.");
            return;
        }
        SourceDecoder.decode(folder() + path, content.get(), problems).ifPresent(file -> {
            Optional<YamlNode> tree = read(file, path);
            tree.filter(node -> !(node instanceof YamlNode.Mapping))
                    .ifPresent(node -> problems.error(
                            Code.WRONG_KIND,
                            node.span(),
                            "A part of a spec is a mapping.",
                            "Write sections such as 'options:' at the beginning of lines."));
        });
    }

    private String folder() {
        return root.name().substring(0, root.name().lastIndexOf('/') + 1);
    }

    private static Optional<YamlNode> entry(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().value().equals(key))
                        .map(YamlNode.Entry::value)
                        .findFirst()
                : Optional.empty();
    }
}
