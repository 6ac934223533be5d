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
import io.connectorspec.codegen.spec.diagnostic.Span;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a YAML file into a tree of located nodes. */
final class YamlReader {

    private YamlReader() {}

    /** Gives the root of a file, or nothing if that would make no sense; problems say why then. */
    static Optional<YamlNode> read(SourceFile file, Problems problems) {
        Places places = new Places(file);
        try {
            Parser parser = new ParserImpl(new StreamReader(file.text()), new LoaderOptions());
            return document(parser, new YamlTreeBuilder(parser, places, problems), places, problems);
        } catch (ReaderException unreadable) {
            problems.error(
                    Code.UNREADABLE_FILE,
                    places.character(unreadable.getPosition()),
                    "A control character stands here.",
                    "Remove it, or write it in double quotes as an escape such as \"\\u0007\".");
        } catch (MarkedYAMLException broken) {
            report(broken, places, problems);
        }
        return Optional.empty();
    }

    private static Optional<YamlNode> document(
            Parser parser, YamlTreeBuilder builder, Places places, Problems problems) {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            problems.error(
                    Code.EMPTY_FILE,
                    new Span(places.file(), 0, 0),
                    "This file says nothing.",
                    "Start with 'spec: 1' for a connector, or with 'uses: <connector>' for item types.");
            return Optional.empty();
        }
        parser.getEvent();
        YamlNode root = builder.root();
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            problems.error(
                    Code.SECOND_DOCUMENT,
                    places.of(parser.peekEvent()),
                    "A second YAML document starts here; a spec is one document.",
                    "Put it into a file of its own, or remove the '---'.");
        }
        return Optional.of(root);
    }

    private static void report(MarkedYAMLException broken, Places places, Problems problems) {
        Mark problem = broken.getProblemMark();
        Mark context = broken.getContextMark();
        if (broken.getProblem().contains("TAB")) {
            syntax(problem, "a tab stands here", "Indent with spaces.", places, problems);
        } else if (context != null && places.isEnd(problem.getIndex())) {
            syntax(context, "what starts here does not end", "Close the quote or bracket.", places, problems);
        } else if (broken.getProblem().contains("<block")) {
            syntax(
                    problem,
                    "this line stands further left or right than all those that it could belong to",
                    "Give it the same indentation as the lines of its mapping or list.",
                    places,
                    problems);
        } else {
            String hint = "Check the indentation, and the colons, quotes and brackets up to here; "
                    + "put texts that hold ': ' or ' #' into quotes.";
            syntax(problem, broken.getProblem(), hint, places, problems);
        }
    }

    private static void syntax(Mark mark, String message, String hint, Places places, Problems problems) {
        problems.error(
                Code.YAML_SYNTAX, places.character(mark.getIndex()), "This is not valid YAML: " + message + ".", hint);
    }
}
