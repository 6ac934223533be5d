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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the tree of one document from the parser's events, and refuses what specs must not use of YAML. */
final class YamlTreeBuilder {

    private static final int DEEPEST = 32;

    private final Parser parser;
    private final Places places;
    private final Problems problems;

    YamlTreeBuilder(Parser parser, Places places, Problems problems) {
        this.parser = parser;
        this.places = places;
        this.problems = problems;
    }

    YamlNode root() {
        return node(places.of(parser.peekEvent()), 0);
    }

    private YamlNode node(Span owner, int depth) {
        Event event = parser.getEvent();
        checkProperties(event);
        if (depth > DEEPEST) {
            return skipped(event, owner);
        }
        return switch (event.getEventId()) {
            case Scalar -> text((ScalarEvent) event, owner);
            case SequenceStart -> items((CollectionStartEvent) event, owner, depth);
            case MappingStart -> mapping((CollectionStartEvent) event, owner, depth);
            default -> alias(event, owner);
        };
    }

    private YamlNode.Text text(ScalarEvent event, Span owner) {
        return new YamlNode.Text(event.getValue(), event.isPlain(), visible(event, owner), owner);
    }

    /** An empty value has no place of its own; the key stands in for it. */
    private Span visible(ScalarEvent event, Span owner) {
        Span span = places.of(event);
        return span.start() == span.end() ? owner : span;
    }

    private YamlNode items(CollectionStartEvent start, Span owner, int depth) {
        List<YamlNode> nodes = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            nodes.add(node(places.of(parser.peekEvent()), depth + 1));
        }
        parser.getEvent();
        return new YamlNode.Items(List.copyOf(nodes), opening(start), owner);
    }

    private YamlNode mapping(CollectionStartEvent start, Span owner, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Span keySpan = places.of(parser.peekEvent());
            YamlNode key = node(keySpan, depth + 1);
            YamlNode value = node(keySpan, depth + 1);
            if (key instanceof YamlNode.Text text) {
                add(entries, new YamlNode.Entry(text, value));
            } else if (!(key instanceof YamlNode.Broken)) {
                problems.error(
                        Code.COMPLEX_KEY,
                        key.span(),
                        "A list or mapping cannot be a key.",
                        "Write a text as the key; put text that starts with '[' or '{' into quotes.");
            }
        }
        parser.getEvent();
        Span span = entries.isEmpty() || start.isFlow()
                ? opening(start)
                : entries.values().iterator().next().key().span();
        return new YamlNode.Mapping(List.copyOf(entries.values()), span, owner);
    }

    private void add(Map<String, YamlNode.Entry> entries, YamlNode.Entry entry) {
        YamlNode.Text key = entry.key();
        if (key.plain() && !key.value().isEmpty() && isBlank(key.value().codePointAt(0))) {
            problems.error(
                    Code.YAML_SYNTAX,
                    places.character(key.span().start()),
                    "This is not valid YAML: a blank that is not a space stands here.",
                    "Replace it by spaces; editors often take it over from web pages.");
        } else if (key.plain() && key.value().equals("<<")) {
            problems.error(
                    Code.MERGE_KEY,
                    key.span(),
                    "Merge keys are not part of the language.",
                    "Write the entries out here.");
        } else if (entries.containsKey(key.value())) {
            Span first = entries.get(key.value()).key().span();
            problems.error(
                    Code.DUPLICATE_KEY,
                    key.span(),
                    "'" + key.value() + "' stands here for the second time; the first is in "
                            + first.seenFrom(key.span()) + ".",
                    "Remove one of the two, or rename it.");
        } else {
            entries.put(key.value(), entry);
        }
    }

    /** YAML knows space and tab only; whatever else looks blank belongs to the text. */
    private static boolean isBlank(int character) {
        return Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
    }

    private YamlNode alias(Event event, Span owner) {
        problems.error(
                Code.ALIAS,
                places.of(event),
                "YAML aliases are not part of the language.",
                "Write out here what the alias stands for; put text that starts with '*' into quotes.");
        return new YamlNode.Broken(places.of(event), owner);
    }

    private void checkProperties(Event event) {
        if (event.getEventId() != Event.ID.Alias && ((NodeEvent) event).getAnchor() != null) {
            problems.error(
                    Code.ANCHOR,
                    places.character(event.getStartMark().getIndex()),
                    "YAML anchors are not part of the language.",
                    "Remove '&" + ((NodeEvent) event).getAnchor() + "'; put text that starts with '&' into quotes.");
        }
        if (tag(event) != null) {
            problems.error(
                    Code.TAG,
                    places.character(event.getStartMark().getIndex()),
                    "YAML tags are not part of the language.",
                    "Remove the tag; put text that starts with '!' into quotes.");
        }
    }

    private static String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private YamlNode skipped(Event event, Span owner) {
        int open = event instanceof CollectionStartEvent ? 1 : 0;
        while (open > 0) {
            Event next = parser.getEvent();
            open += next instanceof CollectionStartEvent ? 1 : 0;
            open -= next.is(Event.ID.SequenceEnd) || next.is(Event.ID.MappingEnd) ? 1 : 0;
        }
        problems.error(
                Code.TOO_DEEP,
                places.of(event),
                "This is nested more than " + DEEPEST + " levels deep.",
                "No entry of the language is that deep; check the brackets and the indentation.");
        return new YamlNode.Broken(places.of(event), owner);
    }

    private Span opening(CollectionStartEvent start) {
        return places.character(start.getStartMark().getIndex());
    }
}
