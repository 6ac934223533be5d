/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import java.util.regex.Pattern;

/** Writes a tree as YAML that means the same to every reader. Comments are lost. */
final class YamlWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** Writes the tree of a whole file. */
    static String write(YamlNode root) {
        YamlWriter writer = new YamlWriter();
        writer.block(root, "");
        return writer.out.toString();
    }

    private void block(YamlNode node, String indent) {
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                out.append(indent).append(text(entry.key())).append(':');
                value(entry.value(), indent);
            }
        } else if (node instanceof YamlNode.Items items) {
            for (YamlNode element : items.nodes()) {
                out.append(indent).append('-');
                value(element, indent);
            }
        }
    }

    private void value(YamlNode node, String indent) {
        boolean deeper = node instanceof YamlNode.Mapping mapping
                        && !mapping.entries().isEmpty()
                || node instanceof YamlNode.Items items && !items.nodes().isEmpty();
        if (deeper) {
            out.append('\n');
            block(node, indent + INDENT);
        } else {
            out.append(' ').append(leaf(node)).append('\n');
        }
    }

    private static String leaf(YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return text(text);
        }
        return node instanceof YamlNode.Mapping ? "{}" : "[]";
    }

    /** Words stay as they are, so that true and false keep their meaning; everything else is quoted. */
    private static String text(YamlNode.Text text) {
        if (text.plain() && PLAIN.matcher(text.value()).matches()) {
            return text.value();
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.value().toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }
}
