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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Runs scripts one after the other at an endpoint. It leaves the shared tables empty, and none of those that scripts make. */
final class ScriptRunner {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_PAGES = 1_000;
    private static final Set<String> READS_WITHOUT_ORDER = Set.of("Scan");

    private final TargetEndpoint endpoint;
    private final TestTables tables;

    ScriptRunner(TargetEndpoint endpoint, TestTables tables) {
        this.endpoint = endpoint;
        this.tables = tables;
    }

    Transcript run(CallScript script) {
        script.makes().forEach(tables::requireAbsent);
        List<Transcript.Outcome> outcomes = new ArrayList<>();
        for (ScriptedCall call : script.calls()) {
            outcomes.add(outcome(outcomes.size() + 1, script, call));
        }
        List<String> items = new ArrayList<>();
        for (String table : script.allTables()) {
            for (ObjectNode item : tables.items(table)) {
                items.add(table + " " + ComparableForm.line(item));
            }
        }
        Collections.sort(items);
        script.tables().forEach(tables::empty);
        script.makes().forEach(tables::drop);
        return new Transcript(script.name(), outcomes, items);
    }

    private Transcript.Outcome outcome(int number, CallScript script, ScriptedCall call) {
        RawAnswer answer = call.toTheEnd() ? toTheEnd(script, call) : send(script, call.operation(), call.body());
        String start = number + " " + call.name() + " " + answer.status() + " ";
        if (!answer.isGood()) {
            return new Transcript.Outcome(start + answer.errorCode(), answer.errorMessage());
        }
        tables.awaitEffect(call.operation(), call.body().path("TableName").asText());
        return new Transcript.Outcome(start + ComparableForm.line(tables.withLogicalNames(answer.body())), "");
    }

    private RawAnswer send(CallScript script, String operation, ObjectNode body) {
        return endpoint.call(operation, tables.withRealNames(body, script.logicalNames()));
    }

    /** All pages as one answer, which tells how many items each page had. A Scan of several segments reads each of them. */
    private RawAnswer toTheEnd(CallScript script, ScriptedCall call) {
        ArrayNode items = JSON.arrayNode();
        ArrayNode counts = JSON.arrayNode();
        int segments = call.body().path("TotalSegments").asInt(1);
        for (int segment = 0; segment < segments; segment++) {
            ObjectNode body = call.body().deepCopy();
            if (segments > 1) {
                body.put("Segment", segment);
            }
            RawAnswer last = readSegment(script, call.operation(), body, items, counts);
            if (!last.isGood()) {
                return last;
            }
        }
        ObjectNode whole = JSON.objectNode();
        whole.set("Items", READS_WITHOUT_ORDER.contains(call.operation()) ? sortedForm(items) : items);
        if (segments == 1) {
            whole.set("Counts", counts);
        }
        return new RawAnswer(200, whole);
    }

    private static ArrayNode sortedForm(ArrayNode items) {
        return ComparableForm.sorted(ComparableForm.of(items));
    }

    private RawAnswer readSegment(
            CallScript script, String operation, ObjectNode body, ArrayNode items, ArrayNode counts) {
        for (int page = 0; page < MOST_PAGES; page++) {
            RawAnswer answer = send(script, operation, body);
            if (!answer.isGood()) {
                return answer;
            }
            answer.body().path("Items").forEach(items::add);
            counts.add(answer.body().path("Count").asInt());
            JsonNode next = answer.body().get("LastEvaluatedKey");
            if (next == null) {
                return answer;
            }
            body.set("ExclusiveStartKey", next);
        }
        throw new IllegalStateException("No end after " + MOST_PAGES + " pages of " + operation);
    }
}
