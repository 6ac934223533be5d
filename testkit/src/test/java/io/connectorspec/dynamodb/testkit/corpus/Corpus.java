/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The call scripts of {@code src/test/resources/corpus}; the README there tells their form. */
final class Corpus {
    static final Path HOME = Path.of("src", "test", "resources", "corpus");
    static final ObjectMapper YAML =
            new ObjectMapper(YAMLFactory.builder().build()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final Set<String> SCRIPT_FIELDS = Set.of("name", "tables", "makes", "calls");
    private static final Set<String> OPERATIONS_ON_ONE_TABLE =
            Set.of("PutItem", "GetItem", "DeleteItem", "Query", "Scan");

    private Corpus() {}

    /** The keys of the shared tables: name and type of the partition key, and of the sort key if there is one. */
    static Map<String, Map<String, String>> tables() {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> table :
                read(HOME.resolve("tables.yaml")).properties()) {
            Map<String, String> keys = new LinkedHashMap<>();
            table.getValue()
                    .properties()
                    .forEach(key -> keys.put(key.getKey(), key.getValue().textValue()));
            tables.put(table.getKey(), keys);
        }
        return tables;
    }

    /** The scripts by the name of their file without its ending, files sorted by name, scripts as they stand. */
    static Map<String, List<CallScript>> scripts() {
        Map<String, List<CallScript>> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(HOME.resolve("scripts"))) {
            files.forEach(file -> scripts.put(file.getFileName().toString().replace(".yaml", ""), scripts(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scripts;
    }

    private static List<CallScript> scripts(Path file) {
        List<CallScript> scripts = new ArrayList<>();
        for (JsonNode script : read(file)) {
            for (Map.Entry<String, JsonNode> field : script.properties()) {
                if (!SCRIPT_FIELDS.contains(field.getKey())) {
                    throw new IllegalArgumentException(
                            file + ": a script has the fields " + SCRIPT_FIELDS + ", and not " + field.getKey());
                }
            }
            scripts.add(script(script));
        }
        return scripts;
    }

    private static CallScript script(JsonNode json) {
        List<String> tables = texts(json.path("tables"));
        List<ScriptedCall> calls = new ArrayList<>();
        for (JsonNode call : json.get("calls")) {
            Map.Entry<String, JsonNode> only = call.properties().iterator().next();
            ObjectNode body = (ObjectNode) Shorthand.expand(only.getValue());
            ScriptedCall scripted = ScriptedCall.of(only.getKey(), body);
            if (OPERATIONS_ON_ONE_TABLE.contains(scripted.operation()) && !body.has("TableName")) {
                body.put("TableName", tables.get(0));
            }
            calls.add(scripted);
        }
        return new CallScript(json.get("name").textValue(), tables, texts(json.path("makes")), List.copyOf(calls));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(Shorthand.expand(element.textValue())));
        return List.copyOf(texts);
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
