/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Span;
import java.util.List;

/** A node of a YAML file that knows where it stands. */
sealed interface YamlNode {

    /** Gives what to point at when something is wrong with the node. */
    Span span();

    /** Gives what to point at when something is missing in the node: the key that leads to it. */
    Span owner();

    /** Gives a mapping without one of its entries, and any other node as it is. */
    default YamlNode without(String key) {
        if (!(this instanceof Mapping mapping)) {
            return this;
        }
        List<Entry> others = mapping.entries().stream()
                .filter(entry -> !entry.key().value().equals(key))
                .toList();
        return new Mapping(others, mapping.span(), mapping.owner());
    }

    /** Gives the offset behind the last character of the node, a closing bracket not counted. */
    default int end() {
        int end = span().end();
        if (this instanceof Items items) {
            for (YamlNode node : items.nodes()) {
                end = Math.max(end, node.end());
            }
        } else if (this instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                end = Math.max(end, entry.value().end());
            }
        }
        return end;
    }

    /**
     * A text. What it means is decided by who reads it; nothing is a number or a boolean by itself.
     *
     * @param value the text
     * @param plain whether it is written without quotes, so that other tools may take it for something else
     */
    record Text(String value, boolean plain, Span span, Span owner) implements YamlNode {

        /** Gives whether the value is missing: nothing stands there, or one of YAML's words for nothing. */
        boolean isNothing() {
            return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    /** A list. */
    record Items(List<YamlNode> nodes, Span span, Span owner) implements YamlNode {}

    /** A mapping; no key stands in it twice. */
    record Mapping(List<Entry> entries, Span span, Span owner) implements YamlNode {}

    /** Something that has been reported already; who meets it says nothing more. */
    record Broken(Span span, Span owner) implements YamlNode {}

    /** A key and its value. */
    record Entry(Text key, YamlNode value) {

        /** Gives the piece of the file from the key to the end of what stands under it. */
        Span span() {
            Span start = key.span();
            return new Span(start.file(), start.start(), Math.max(start.end(), value.end()));
        }
    }
}
