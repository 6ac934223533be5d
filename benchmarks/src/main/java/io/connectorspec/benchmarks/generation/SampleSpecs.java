/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.generation;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.List;

/** Writes specs of any size. */
final class SampleSpecs {

    /** A record of Java has 255 components at the most, so options are spread over records of this size. */
    private static final int OPTIONS_PER_RECORD = 50;

    private static final String OPTION = """
              option-%1$d:
                key: part%2$d.option-%1$d
                type: %3$s
                group: part%2$d
                setting: part%2$d.option%1$d
                constants:
                  Keys: OPTION_%1$d
                  Options: OPTION_%1$d
                doc: What the option of number %1$d sets, in a sentence as long as they are.
            """;

    private static final List<String> TYPES = List.of(
            "string",
            "int\n    default: 7\n    min: 1\n    max: 1000",
            "duration\n    default: 5 s\n    min: 1 ms",
            "boolean\n    default: false");

    private static final List<String> ATTRIBUTES =
            List.of("string", "long", "decimal", "instant", "boolean", "set<string>", "list<int>", "map<string>");

    private SampleSpecs() {}

    /** Writes a connector with options: a constant of each style, a setting, and the tests of each. */
    static SourceFile connector(int options) {
        StringBuilder spec = new StringBuilder("""
                spec: 1
                connector: { name: sample, title: A sample, package: com.example.sample }
                runtime:
                  setting: io.connectorspec.dynamodb.config.Setting
                  option: io.connectorspec.dynamodb.config.Option
                  option-type: io.connectorspec.dynamodb.config.OptionType
                  option-reader: io.connectorspec.dynamodb.config.OptionReader
                surfaces: { properties: the properties }
                imports: [java.io.Serializable]
                constants:
                  Keys: { style: string-key, doc: The keys. }
                  Options: { style: config-option, doc: The options. }
                """);
        spec.append("groups:\n");
        for (int part = 0; part * OPTIONS_PER_RECORD < options; part++) {
            spec.append("  part%1$d: Part %1$d\n".formatted(part));
        }
        spec.append("settings:\n");
        for (int part = 0; part * OPTIONS_PER_RECORD < options; part++) {
            spec.append("  part%1$d: { class: Part%1$d, implements: Serializable }\n".formatted(part));
        }
        spec.append("options:\n");
        for (int option = 0; option < options; option++) {
            spec.append(OPTION.formatted(option, option / OPTIONS_PER_RECORD, TYPES.get(option % TYPES.size())));
        }
        return new SourceFile("sample.yaml", spec.toString());
    }

    /** Writes a file of item types for the DynamoDB connector, each with a table and two keys. */
    static SourceFile items(int types, int attributes) {
        StringBuilder spec = new StringBuilder("spec: 1\nuses: dynamodb\npackage: com.example.items\nitems:\n");
        for (int type = 0; type < types; type++) {
            spec.append("  Item%1$d:\n    table: items-%1$d\n    doc: An item of kind %1$d.\n    attributes:\n"
                    .formatted(type));
            spec.append("      id: { type: string, key: partition, doc: Which one. }\n");
            spec.append("      number: { type: long, key: sort, doc: The how-manieth. }\n");
            for (int attribute = 2; attribute < attributes; attribute++) {
                spec.append("      attribute%1$d: { type: %2$s, optional: %3$b, doc: What attribute %1$d says. }\n"
                        .formatted(attribute, ATTRIBUTES.get(attribute % ATTRIBUTES.size()), attribute % 3 == 0));
            }
        }
        return new SourceFile("items.yaml", spec.toString());
    }
}
