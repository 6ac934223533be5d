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
     */
    public record Parsed(Optional<ConnectorSpec> connector, Optional<ItemFileSpec> items) {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param problems takes everything that is wrong with it
     */
    public static Parsed parse(SourceFile file, Problems problems) {
        Optional<YamlNode> root = YamlReader.read(file, problems);
        if (root.isEmpty()) {
            return new Parsed(Optional.empty(), Optional.empty());
        }
        return isItemFile(root.get())
                ? new Parsed(Optional.empty(), bind(SpecShapes.items(file), root.get(), problems))
                : new Parsed(bind(SpecShapes.connector(file), root.get(), problems), Optional.empty());
    }

    private static <T> Optional<T> bind(Shape<SpecShapes.Root<T>> shape, YamlNode tree, Problems problems) {
        SuppressionResolver suppressions = new SuppressionResolver(tree, problems);
        return shape.bind(tree, problems).map(root -> {
            root.suppressions().forEach(suppressions::resolve);
            return root.spec();
        });
    }

    private static boolean isItemFile(YamlNode root) {
        return root instanceof YamlNode.Mapping mapping
                && mapping.entries().stream()
                        .map(entry -> entry.key().value())
                        .anyMatch(key -> key.equals("uses") || key.equals("items"));
    }
}
