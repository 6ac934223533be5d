/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.JsonText;
import io.connectorspec.codegen.spec.parse.Form;
import io.connectorspec.codegen.spec.parse.Language;
import io.connectorspec.codegen.spec.parse.TextPattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the JSON Schema of the language, for editors. It says what the parser's own declarations say: which keys
 * there are, what stands under them and what names look like. It knows nothing of references between entries.
 */
public final class JsonSchema {

    private static final String DEFINITIONS = "definitions";
    private static final int LONGEST_TEXT = 10_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private JsonSchema() {}

    /**
     * Gives the codes of problems that the schema sees too: of each file that has one of them, and of no file that has
     * others only, it says that something is wrong.
     *
     * <p>What it does not see, though it looks alike: that {@code connector} or {@code uses} is missing, as such a file
     * may be a part of a spec; names with a place for an item type's name; spellings such as {@code True} that JSON
     * does not keep.
     */
    public static Set<Code> structuralCodes() {
        return EnumSet.of(
                Code.UNKNOWN_KEY,
                Code.MISSING_KEY,
                Code.WRONG_KIND,
                Code.NOT_A_BOOLEAN,
                Code.UNKNOWN_WORD,
                Code.INVALID_NAME,
                Code.INVALID_PACKAGE,
                Code.INVALID_OPTION_KEY,
                Code.UNSUPPORTED_VERSION,
                Code.MISSING_VALUE,
                Code.INVALID_REFERENCE,
                Code.INVALID_VERSION,
                Code.INVALID_PATH,
                Code.TEXT_TOO_LONG);
    }

    /** Gives the schema, with a line break at its end. */
    public static String emit() {
        return JsonText.of(new JsonSchema().schema());
    }

    private ObjectNode schema() {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "The language of connector specs, version 1");
        schema.put("$comment", "Generated from the declarations of the compiler's parser. Do not edit.");
        Form.Keyed connector = Language.connector();
        Form.Keyed items = Language.items();
        schema.set("if", has("uses"));
        schema.set("then", reference(items));
        ObjectNode other = schema.putObject("else");
        other.set("if", has("connector"));
        other.set("then", reference(connector));
        other.set("else", reference(part(connector, items)));
        ObjectNode all = schema.putObject(DEFINITIONS);
        definitions.forEach(all::set);
        return schema;
    }

    private static ObjectNode has(String key) {
        ObjectNode condition = NODES.objectNode();
        condition.putArray("required").add(key);
        return condition;
    }

    /** A file that another one includes has any sections of either kind. */
    private static Form.Keyed part(Form.Keyed connector, Form.Keyed items) {
        Map<String, Form.Key> keys = new LinkedHashMap<>();
        List<Form.Key> all = new ArrayList<>(connector.keys());
        all.addAll(items.keys());
        all.forEach(key ->
                keys.putIfAbsent(key.name(), new Form.Key(key.name(), key.form(), false, key.doc(), key.example())));
        return new Form.Keyed("a part of a spec", List.copyOf(keys.values()));
    }

    private ObjectNode node(Form form) {
        if (form instanceof Form.Text text) {
            return text.pattern()
                    .map(pattern -> reference(pattern, text.expected()))
                    .orElseGet(() -> text(true));
        }
        if (form instanceof Form.Flag) {
            return NODES.objectNode().put("type", "boolean");
        }
        if (form instanceof Form.Words words) {
            return words(words);
        }
        if (form instanceof Form.Value) {
            return value();
        }
        if (form instanceof Form.ListOf list) {
            ObjectNode node = NODES.objectNode().put("type", "array");
            node.set("items", node(list.element()));
            return node;
        }
        if (form instanceof Form.MappingOf mapping) {
            ObjectNode node = NODES.objectNode().put("type", "object");
            node.set("propertyNames", node(mapping.name()));
            node.set("additionalProperties", node(mapping.body()));
            return node;
        }
        return form instanceof Form.Keyed keyed ? reference(keyed) : either((Form.Either) form);
    }

    /** Words that are numbers are numbers to other tools. */
    private static ObjectNode words(Form.Words form) {
        ObjectNode node = NODES.objectNode();
        ArrayNode words = node.putArray("enum");
        for (String word : form.words()) {
            words.add(word);
            if (word.matches("[0-9]+")) {
                words.add(Integer.parseInt(word));
            }
        }
        return node;
    }

    private ObjectNode either(Form.Either form) {
        ObjectNode node = NODES.objectNode();
        node.putArray("anyOf").add(node(form.shortForm())).add(node(form.longForm()));
        return node;
    }

    private static ObjectNode value() {
        ObjectNode single = NODES.objectNode();
        single.putArray("type").add("string").add("number").add("boolean");
        ObjectNode list = NODES.objectNode().put("type", "array");
        list.set("items", text(true));
        ObjectNode map = NODES.objectNode().put("type", "object");
        map.set("additionalProperties", text(true));
        ObjectNode node = NODES.objectNode();
        node.putArray("anyOf")
                .add(single.put("maxLength", LONGEST_TEXT))
                .add(list)
                .add(map);
        return node;
    }

    private static ObjectNode text(boolean orNumber) {
        ObjectNode node = NODES.objectNode();
        if (orNumber) {
            node.putArray("type").add("string").add("number");
        } else {
            node.put("type", "string");
        }
        return node.put("maxLength", LONGEST_TEXT);
    }

    /** Editors show the last of these keys in the place of the regular expression. */
    private ObjectNode reference(TextPattern pattern, String expected) {
        Pattern regex = Pattern.compile(pattern.regex());
        boolean numbers = regex.matcher("1").find() || regex.matcher("1.5").find();
        return define(
                "text-" + pattern.name(),
                text(numbers).put("pattern", pattern.regex()).put("patternErrorMessage", "Write " + expected + "."));
    }

    private ObjectNode reference(Form.Keyed form) {
        ObjectNode node = NODES.objectNode().put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (Form.Key key : form.keys()) {
            properties.set(key.name(), key(key));
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        node.put("additionalProperties", false);
        return define(form.what().replaceFirst("^(a|an|the) ", "").replaceAll("[^a-z]+", "-"), node);
    }

    private ObjectNode key(Form.Key key) {
        ObjectNode node = NODES.objectNode();
        String doc = key.doc();
        node.put("description", Character.toUpperCase(doc.charAt(0)) + doc.substring(1) + ".");
        JsonNode example = YamlExample.read(key.example());
        node.putArray("examples").add(example);
        node.putArray("allOf").add(node(key.form()));
        return node;
    }

    private ObjectNode define(String name, ObjectNode definition) {
        String free = name;
        for (int i = 2; definitions.containsKey(free) && !definitions.get(free).equals(definition); i++) {
            free = name + "-" + i;
        }
        definitions.put(free, definition);
        return NODES.objectNode().put("$ref", "#/" + DEFINITIONS + "/" + free);
    }
}
