/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import java.util.Optional;

/** Reads spec files. */
public final class SpecParser {

    private SpecParser() {}

    /**
     * What a file turned out to be; at most one of the two is there.
     *
     * @param connector a connector's spec
     * @param items item types over a connector
     * @param text everything that the file and those that it includes say, as one file
     */
    public record Parsed(Optional<ConnectorSpec> connector, Optional<ItemFileSpec> items, String text) {}

    /**
     * Reads a file, with those that it includes.
     *
     * @param file the file
     * @param included reads the others
     * @param problems takes everything that is wrong with them
     */
    public static Parsed parse(SourceFile file, IncludedFiles included, Problems problems) {
        return new IncludeReader(file, included, problems)
                .read()
                .map(tree -> bind(tree, problems))
                .orElseGet(() -> new Parsed(Optional.empty(), Optional.empty(), file.text()));
    }

    /** Gives trees a meaning. */
    static Parsed bind(SpecTree tree, Problems problems) {
        SourceFile file = tree.root();
        return isItemFile(tree.merged())
                ? new Parsed(Optional.empty(), bind(SpecShapes.items(file), tree, problems), text(tree))
                : new Parsed(bind(SpecShapes.connector(file), tree, problems), Optional.empty(), text(tree));
    }

    private static <T> Optional<T> bind(Shape<SpecShapes.Root<T>> shape, SpecTree tree, Problems problems) {
        return shape.bind(tree.merged(), problems).map(root -> {
            root.suppressions()
                    .forEach(suppression -> new SuppressionResolver(
                                    tree.trees().get(suppression.code().span().file()), problems)
                            .resolve(suppression));
            return root.spec();
        });
    }

    private static String text(SpecTree tree) {
        return tree.isSplit()
                ? YamlWriter.write(tree.merged().without(LanguageKeys.INCLUDE))
                : tree.root().text();
    }

    static boolean isItemFile(YamlNode root) {
        return root instanceof YamlNode.Mapping mapping
                && mapping.entries().stream()
                        .map(entry -> entry.key().value())
                        .anyMatch(key -> key.equals(LanguageKeys.USES) || key.equals(LanguageKeys.ITEMS));
    }
}
