/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Scripts by chance, the same for the same seed: short stories of a table, with calls of every kind. */
final class GeneratedScripts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int FEWEST_CALLS = 6;
    private static final int MOST_CALLS = 14;

    private final SplittableRandom random;
    private final GeneratedValues values;
    private final Map<String, Map<String, String>> tables;

    private GeneratedScripts(SplittableRandom random, Map<String, Map<String, String>> tables) {
        this.random = random;
        this.values = new GeneratedValues(random);
        this.tables = tables;
    }

    /** A file of scripts, in the form of {@code scripts/*.yaml}. */
    static String file(long seed, int count, Map<String, Map<String, String>> tables) {
        StringBuilder file = new StringBuilder(GeneratedScriptsTest.HEADING + seed + "\n");
        for (int number = 1; number <= count; number++) {
            new GeneratedScripts(new SplittableRandom(seed + number), tables).append(number, file);
        }
        return file.toString();
    }

    private void append(int number, StringBuilder file) {
        String table = values.oneOf(List.copyOf(tables.keySet()));
        file.append("- name: generated ").append(number).append(" on ").append(table);
        file.append("\n  tables: [").append(table).append("]\n  calls:\n");
        int calls = FEWEST_CALLS + random.nextInt(MOST_CALLS - FEWEST_CALLS + 1);
        for (int call = 0; call < calls; call++) {
            Map.Entry<String, ObjectNode> generated = call(table);
            file.append("  - ").append(generated.getKey()).append(": ").append(generated.getValue());
            file.append('\n');
        }
    }

    private Map.Entry<String, ObjectNode> call(String table) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Map.entry("PutItem", write("Item", item(table)));
            case 3, 4 -> Map.entry("BatchWriteItem", batchWrite(table));
            case 5 -> Map.entry("DeleteItem", write("Key", key(table)));
            case 6, 7 -> Map.entry("GetItem", read(table));
            case 8 -> Map.entry("BatchGetItem", batchGet(table));
            case 9, 10 -> Map.entry("Query to the end", query(table));
            default -> Map.entry("Scan to the end", scan());
        };
    }

    private ObjectNode key(String table) {
        ObjectNode key = JSON.objectNode();
        tables.get(table).forEach((name, type) -> key.set(name, values.key(type)));
        if (values.oneIn(40)) {
            key.remove(tables.get(table).keySet().iterator().next());
        }
        if (values.oneIn(40)) {
            key.putObject("extra").put("S", "x");
        }
        return key;
    }

    private ObjectNode item(String table) {
        ObjectNode item = JSON.objectNode();
        tables.get(table).forEach((name, type) -> item.set(name, values.key(type)));
        values.addAttributes(item);
        if (values.oneIn(40)) {
            item.remove(tables.get(table).keySet().iterator().next());
        }
        return item;
    }

    private ObjectNode write(String field, ObjectNode content) {
        ObjectNode body = JSON.objectNode();
        body.set(field, content);
        if (values.oneIn(3)) {
            body.put("ReturnValues", values.oneOf(List.of("ALL_OLD", "NONE")));
        }
        return withCapacity(body);
    }

    private ObjectNode read(String table) {
        ObjectNode body = JSON.objectNode();
        body.set("Key", key(table));
        if (values.oneIn(3)) {
            body.put("ConsistentRead", random.nextBoolean());
        }
        return withCapacity(body);
    }

    private ObjectNode withCapacity(ObjectNode body) {
        if (values.oneIn(5)) {
            body.put("ReturnConsumedCapacity", values.oneOf(List.of("TOTAL", "INDEXES", "NONE")));
        }
        return body;
    }

    private ObjectNode batchWrite(String table) {
        ObjectNode body = JSON.objectNode();
        ArrayNode writes = body.putObject("RequestItems").putArray(table);
        for (int count = values.oneIn(20) ? 26 : 1 + random.nextInt(4); count > 0; count--) {
            if (values.oneIn(3)) {
                writes.addObject().putObject("DeleteRequest").set("Key", key(table));
            } else {
                writes.addObject().putObject("PutRequest").set("Item", item(table));
            }
        }
        return withCapacity(body);
    }

    private ObjectNode batchGet(String table) {
        ObjectNode body = JSON.objectNode();
        ArrayNode keys = body.putObject("RequestItems").putObject(table).putArray("Keys");
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            keys.add(key(table));
        }
        return withCapacity(body);
    }

    private ObjectNode query(String table) {
        Iterator<Map.Entry<String, String>> attributes =
                tables.get(table).entrySet().iterator();
        List<String> conditions = new ArrayList<>();
        ObjectNode given = JSON.objectNode();
        Map.Entry<String, String> partition = attributes.next();
        conditions.add(partition.getKey() + " = :p");
        given.set(":p", values.key(partition.getValue()));
        if (attributes.hasNext() && random.nextBoolean()) {
            Map.Entry<String, String> sort = attributes.next();
            given.set(":s", values.key(sort.getValue()));
            conditions.add(sortCondition(sort, given));
        }
        ObjectNode body = JSON.objectNode();
        body.put("KeyConditionExpression", String.join(" AND ", conditions));
        body.set("ExpressionAttributeValues", given);
        body.put("ScanIndexForward", random.nextBoolean());
        return withLimit(body);
    }

    private String sortCondition(Map.Entry<String, String> sort, ObjectNode given) {
        String name = sort.getKey();
        return switch (random.nextInt(4)) {
            case 0 -> "begins_with(" + name + ", :s)";
            case 1 -> {
                given.set(":t", values.key(sort.getValue()));
                yield name + " BETWEEN :s AND :t";
            }
            default -> name + " " + values.oneOf(List.of("=", "<", "<=", ">", ">=")) + " :s";
        };
    }

    private ObjectNode scan() {
        ObjectNode body = JSON.objectNode();
        if (values.oneIn(3)) {
            body.put("TotalSegments", 1 + random.nextInt(4));
        }
        return withLimit(body);
    }

    private ObjectNode withLimit(ObjectNode body) {
        if (values.oneIn(2)) {
            body.put("Limit", 1 + random.nextInt(4));
        }
        return body;
    }
}
