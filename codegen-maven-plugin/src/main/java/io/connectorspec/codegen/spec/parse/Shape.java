/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import java.util.Optional;

/**
 * What may stand in one place of a spec. Shapes are declarations: the parser binds with them, suggestions
 * come from them, and a schema for editors can be derived from them.
 *
 * @param <T> what a node of this shape becomes
 */
sealed interface Shape<T>
        permits TextShape,
                FlagShape,
                WordShape,
                RawShape,
                ListShape,
                EntriesShape,
                ObjectShape,
                LocatedShape,
                MappedShape,
                ShortShape,
                LanguageVersionShape {

    /**
     * Turns a node into a value.
     *
     * @param node the node
     * @param problems takes what is wrong with it
     * @return the value, or nothing if a problem was reported
     */
    Optional<T> bind(YamlNode node, Problems problems);

    /** Gives what others than the parser need to know of this shape. */
    Form form();

    /** Gives what stands here, to complete "write ...". */
    String expected();

    /** Reports that a node is of another kind than this shape, unless it has been reported already. */
    default Optional<T> wrongKind(YamlNode node, Problems problems) {
        String hint = "Write " + expected() + ".";
        if (node instanceof YamlNode.Text text && text.isNothing()) {
            problems.error(Code.MISSING_VALUE, text.span(), "There is no value here.", hint);
        } else if (!(node instanceof YamlNode.Broken)) {
            problems.error(Code.WRONG_KIND, node.span(), kindOf(node) + " cannot stand here.", hint);
        }
        return Optional.empty();
    }

    private static String kindOf(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return "A mapping";
        }
        return node instanceof YamlNode.Items ? "A list" : "A single text";
    }
}
