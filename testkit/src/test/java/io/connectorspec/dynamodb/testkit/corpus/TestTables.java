/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * The tables of a run. Scripts name tables by logical names; at the endpoint their names begin with its prefix, so that a run
 * touches no table of others. The run creates the shared tables, and deletes every table that it created.
 */
final class TestTables implements AutoCloseable {
    /** The logical name of a table that never is. */
    static final String NOWHERE = "nowhere";

    private static final String WHAT_TO_DO = "Delete that table if it is left from an earlier run, or choose another "
            + "beginning for names with -Dtestkit.prefix=…";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NAME = 255;
    private static final int LOOKS = 1_500;
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final TargetEndpoint endpoint;
    private final Map<String, Map<String, String>> shared;
    private final Set<String> created = new LinkedHashSet<>();

    /** Takes the keys of the shared tables, each the name and type of the partition key and of the sort key. */
    TestTables(TargetEndpoint endpoint, Map<String, Map<String, String>> shared) {
        this.endpoint = endpoint;
        this.shared = shared;
    }

    /** Creates the shared tables; fails if there is one of such a name, as it may be someone's. */
    void create() {
        requireAbsent(NOWHERE);
        for (String table : shared.keySet()) {
            RawAnswer answer = endpoint.call("CreateTable", definition(table));
            Assertions.assertThat(answer.status())
                    .as(
                            "CreateTable %s at %s: %s. %s",
                            realName(table), endpoint.uri(), answer.errorMessage(), WHAT_TO_DO)
                    .isEqualTo(200);
            created.add(table);
        }
        shared.keySet().forEach(table -> awaitEffect("CreateTable", table));
    }

    private ObjectNode definition(String table) {
        ObjectNode body = JSON.objectNode();
        body.put("TableName", realName(table));
        body.put("BillingMode", "PAY_PER_REQUEST");
        ArrayNode attributes = body.putArray("AttributeDefinitions");
        ArrayNode keys = body.putArray("KeySchema");
        shared.get(table).forEach((name, type) -> {
            attributes.addObject().put("AttributeName", name).put("AttributeType", type);
            keys.addObject().put("AttributeName", name).put("KeyType", keys.size() == 1 ? "HASH" : "RANGE");
        });
        return body;
    }

    @Override
    public void close() {
        List.copyOf(created).forEach(this::drop);
    }

    /** Fails if there is a table that a script is about to create, as it may be someone's. */
    void requireAbsent(String table) {
        Assertions.assertThat(describe(table).status())
                .as("There is a table %s at %s. %s", realName(table), endpoint.uri(), WHAT_TO_DO)
                .isNotEqualTo(200);
    }

    /** Deletes a table if this run created it, and waits until it is gone. */
    void drop(String table) {
        if (created.remove(table) && endpoint.call("DeleteTable", named(table)).isGood()) {
            awaitEffect("DeleteTable", table);
        }
    }

    /** Waits until what an operation did to a table is done; returns at once for other operations. */
    void awaitEffect(String operation, String table) {
        if (operation.equals("CreateTable")) {
            created.add(table);
        }
        switch (operation) {
            case "CreateTable", "UpdateTable" ->
                await(
                        table + " is active",
                        () -> describe(table)
                                .body()
                                .path("Table")
                                .path("TableStatus")
                                .asText()
                                .equals("ACTIVE"));
            case "DeleteTable" ->
                await(table + " is gone", () -> !describe(table).isGood());
            default -> {}
        }
    }

    private RawAnswer describe(String table) {
        return endpoint.call("DescribeTable", named(table));
    }

    private static void await(String what, BooleanSupplier condition) {
        for (int look = 0; look < LOOKS; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS))
                    .join();
        }
        throw new AssertionError("Waited in vain until " + what);
    }

    /** All items of a table; none if there is no such table. */
    List<ObjectNode> items(String table) {
        List<ObjectNode> items = new ArrayList<>();
        ObjectNode scan = named(table).put("ConsistentRead", true);
        while (true) {
            RawAnswer page = endpoint.call("Scan", scan);
            page.body().path("Items").forEach(item -> items.add((ObjectNode) item));
            JsonNode last = page.body().get("LastEvaluatedKey");
            if (last == null) {
                return items;
            }
            scan.set("ExclusiveStartKey", last);
        }
    }

    /** Deletes all items of a shared table. */
    void empty(String table) {
        for (ObjectNode item : items(table)) {
            ObjectNode delete = named(table);
            delete.set("Key", item.retain(shared.get(table).keySet()));
            RawAnswer answer = endpoint.call("DeleteItem", delete);
            Assertions.assertThat(answer.status())
                    .as("DeleteItem %s: %s", table, answer.errorMessage())
                    .isEqualTo(200);
        }
    }

    private ObjectNode named(String table) {
        return JSON.objectNode().put("TableName", realName(table));
    }

    /** A name that would become too long stays as it is. */
    private String realName(String table) {
        String name = endpoint.prefix() + table;
        return name.length() > LONGEST_NAME ? table : name;
    }

    /** A request in which the logical names of these tables are replaced. */
    ObjectNode withRealNames(ObjectNode body, List<String> tables) {
        ObjectNode real = body.deepCopy();
        for (String field : List.of("TableName", "ExclusiveStartTableName")) {
            if (body.get(field) instanceof TextNode name && tables.contains(name.textValue())) {
                real.put(field, realName(name.textValue()));
            }
        }
        if (body.get("RequestItems") instanceof ObjectNode byTable) {
            ObjectNode replaced = real.putObject("RequestItems");
            byTable.properties()
                    .forEach(entry -> replaced.set(
                            tables.contains(entry.getKey()) ? realName(entry.getKey()) : entry.getKey(),
                            entry.getValue()));
        }
        return real;
    }

    /** An answer with logical names, and without tables of others. */
    ObjectNode withLogicalNames(ObjectNode body) {
        ObjectNode logical = (ObjectNode) logical(body);
        if (body.get("TableNames") instanceof ArrayNode names) {
            ArrayNode own = logical.putArray("TableNames");
            texts(names).filter(name -> name.startsWith(endpoint.prefix())).forEach(name -> own.add(logical(name)));
        }
        return logical;
    }

    private static Stream<String> texts(ArrayNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.textValue()));
        return texts.stream();
    }

    private JsonNode logical(JsonNode json) {
        if (json instanceof TextNode text) {
            return JSON.textNode(logical(text.textValue()));
        }
        if (json instanceof ArrayNode array) {
            ArrayNode logical = JSON.arrayNode();
            array.forEach(element -> logical.add(logical(element)));
            return logical;
        }
        if (json instanceof ObjectNode object) {
            ObjectNode logical = JSON.objectNode();
            object.properties().forEach(field -> logical.set(logical(field.getKey()), logical(field.getValue())));
            return logical;
        }
        return json;
    }

    private String logical(String name) {
        return name.startsWith(endpoint.prefix())
                ? name.substring(endpoint.prefix().length())
                : name;
    }
}
