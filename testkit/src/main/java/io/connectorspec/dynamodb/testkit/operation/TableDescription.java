/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.KeyAttribute;
import io.connectorspec.dynamodb.testkit.table.KeySchema;
import io.connectorspec.dynamodb.testkit.table.ProvisionedThroughput;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import java.math.BigDecimal;
import java.time.Instant;

/** The JSON that describes a table. */
final class TableDescription {
    /** What state a table is in. */
    enum Status {
        ACTIVE,
        UPDATING,
        DELETING
    }

    private TableDescription() {}

    static ObjectNode of(Table table, Streams streams, Status status) {
        TableDefinition definition = table.definition();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("TableName", definition.name());
        json.put("TableStatus", status.name());
        json.put("TableArn", table.identity().arn());
        json.put("TableId", table.identity().id().toString());
        json.put("CreationDateTime", seconds(table.identity().created()));
        json.put("ItemCount", table.itemCount());
        json.put("TableSizeBytes", table.sizeInBytes());
        addKeys(json, definition);
        addThroughput(json, definition);
        streams.latest(definition.name()).ifPresent(stream -> addStream(json, stream));
        return json;
    }

    private static void addStream(ObjectNode json, TableStream stream) {
        json.put("LatestStreamArn", stream.arn());
        json.put("LatestStreamLabel", stream.origin().arn().label());
        if (stream.isEnabled()) {
            json.putObject("StreamSpecification")
                    .put("StreamEnabled", true)
                    .put("StreamViewType", stream.origin().view().name());
        }
    }

    /** A time as the service writes it: seconds since 1970, with milliseconds. */
    static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }

    private static void addKeys(ObjectNode json, TableDefinition definition) {
        ArrayNode types = json.putArray("AttributeDefinitions");
        for (KeyAttribute attribute : definition.keys().attributes()) {
            types.addObject()
                    .put("AttributeName", attribute.name())
                    .put("AttributeType", attribute.type().name());
        }
        addKeySchema(json, definition.keys());
    }

    /** Adds the field {@code KeySchema}, which tables and streams have. */
    static void addKeySchema(ObjectNode json, KeySchema schema) {
        ArrayNode keys = json.putArray("KeySchema");
        String role = "HASH";
        for (KeyAttribute attribute : schema.attributes()) {
            keys.addObject().put("AttributeName", attribute.name()).put("KeyType", role);
            role = "RANGE";
        }
    }

    private static void addThroughput(ObjectNode json, TableDefinition definition) {
        ProvisionedThroughput units = definition.throughput().orElse(new ProvisionedThroughput(0, 0));
        json.putObject("ProvisionedThroughput")
                .put("ReadCapacityUnits", units.readUnits())
                .put("WriteCapacityUnits", units.writeUnits())
                .put("NumberOfDecreasesToday", 0);
        if (definition.throughput().isEmpty()) {
            json.putObject("BillingModeSummary").put("BillingMode", "PAY_PER_REQUEST");
        }
    }
}
