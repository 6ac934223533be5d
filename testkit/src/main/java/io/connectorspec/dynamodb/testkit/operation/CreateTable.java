/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.stream.Streams;
import io.connectorspec.dynamodb.testkit.table.KeyAttribute;
import io.connectorspec.dynamodb.testkit.table.KeySchema;
import io.connectorspec.dynamodb.testkit.table.ProvisionedThroughput;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.table.Tables;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CreateTable: a table that is ready at once. Indexes are not offered. */
record CreateTable(TableDefinition definition, Tables tables, Streams streams) implements Call {
    private enum KeyRole {
        HASH,
        RANGE
    }

    private enum Billing {
        PROVISIONED,
        PAY_PER_REQUEST
    }

    private enum StorageClass {
        STANDARD,
        STANDARD_INFREQUENT_ACCESS
    }

    /** Source: API reference, KeySchemaElement. */
    private static final int MAX_KEY_NAME_BYTES = 255;

    private record KeyElement(String name, KeyRole role) {}

    static CreateTable decode(Fields request, Tables tables, Streams streams) {
        request.allowOnly(
                "TableName",
                "KeySchema",
                "AttributeDefinitions",
                "BillingMode",
                "ProvisionedThroughput",
                "StreamSpecification",
                "TableClass",
                "Tags",
                "DeletionProtectionEnabled",
                "SSESpecification");
        request.oneOf("TableClass", StorageClass.STANDARD, StorageClass.class);
        if (request.flag("DeletionProtectionEnabled", false)) {
            throw ServiceError.notOffered("DeletionProtectionEnabled", "Leave it out.")
                    .toException();
        }
        Optional<StreamViewType> stream =
                request.object("StreamSpecification").flatMap(StreamSpecification::wantedView);
        TableDefinition definition =
                new TableDefinition(request.tableName(), keys(request), throughput(request), stream);
        return new CreateTable(definition, tables, streams);
    }

    @Override
    public Answer run(Admission admission) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Table table = tables.create(definition);
        body.set("TableDescription", TableDescription.of(table, streams, TableDescription.Status.ACTIVE));
        return Answer.of(body);
    }

    private static KeySchema keys(Fields request) {
        Map<String, ItemType> types = attributeTypes(request);
        List<KeyElement> elements = keyElements(request);
        if (elements.isEmpty() || elements.size() > 2 || elements.get(0).role() != KeyRole.HASH) {
            throw ServiceError.invalidParameters(
                            "KeySchema must have a HASH key first, and may have a RANGE key second")
                    .toException();
        }
        if (elements.size() == 2 && elements.get(1).role() != KeyRole.RANGE) {
            throw ServiceError.invalidParameters("The second element of KeySchema must be a RANGE key")
                    .toException();
        }
        List<KeyAttribute> keys = new ArrayList<>();
        for (KeyElement element : elements) {
            ItemType type = types.remove(element.name());
            if (type == null) {
                throw ServiceError.invalidParameters("Some index key attributes are not defined in "
                                + "AttributeDefinitions, or the same attribute is named twice in KeySchema")
                        .toException();
            }
            keys.add(new KeyAttribute(element.name(), type));
        }
        if (!types.isEmpty()) {
            throw ServiceError.invalidParameters("Number of attributes in KeySchema does not exactly match number of "
                            + "attributes defined in AttributeDefinitions")
                    .toException();
        }
        return new KeySchema(keys.get(0), keys.size() == 2 ? Optional.of(keys.get(1)) : Optional.empty());
    }

    private static List<KeyElement> keyElements(Fields request) {
        return request.requiredObjects("KeySchema").stream()
                .map(element -> new KeyElement(keyName(element), element.requiredOneOf("KeyType", KeyRole.class)))
                .toList();
    }

    private static String keyName(Fields element) {
        String name = element.requiredText("AttributeName");
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAX_KEY_NAME_BYTES) {
            throw ServiceError.validation("1 validation error detected: Value at 'attributeName' failed to satisfy "
                            + "constraint: Member must have length from 1 to " + MAX_KEY_NAME_BYTES)
                    .toException();
        }
        return name;
    }

    private static Map<String, ItemType> attributeTypes(Fields request) {
        Map<String, ItemType> types = new HashMap<>();
        for (Fields attribute : request.requiredObjects("AttributeDefinitions")) {
            ItemType type = ItemType.named(attribute.requiredText("AttributeType"))
                    .filter(ItemType::mayBeKey)
                    .orElseThrow(() -> ServiceError.validation("1 validation error detected: Value at 'attributeType' "
                                    + "failed to satisfy constraint: Member must satisfy enum value set: [S, N, B]")
                            .toException());
            if (types.put(keyName(attribute), type) != null) {
                throw ServiceError.invalidParameters("An attribute is defined twice in AttributeDefinitions")
                        .toException();
            }
        }
        return types;
    }

    private static Optional<ProvisionedThroughput> throughput(Fields request) {
        Billing billing = request.oneOf("BillingMode", Billing.PROVISIONED, Billing.class);
        Optional<Fields> units = request.object("ProvisionedThroughput");
        if (billing == Billing.PAY_PER_REQUEST) {
            if (units.isPresent()) {
                throw ServiceError.invalidParameters(
                                "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
                                        + "PAY_PER_REQUEST")
                        .toException();
            }
            return Optional.empty();
        }
        Fields given = units.orElseThrow(() -> ServiceError.invalidParameters(
                        "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED")
                .toException());
        return Optional.of(
                new ProvisionedThroughput(positive(given, "ReadCapacityUnits"), positive(given, "WriteCapacityUnits")));
    }

    private static int positive(Fields units, String name) {
        long value = units.wholeNumber(name)
                .orElseThrow(() -> ServiceError.invalidParameters(name + " must be specified")
                        .toException());
        if (value < 1) {
            throw ServiceError.validation("1 validation error detected: Value at '" + name
                            + "' failed to satisfy constraint: Member must have value greater than or equal to 1")
                    .toException();
        }
        if (value > Integer.MAX_VALUE) {
            throw ServiceError.validation("Given value " + value + " for " + name + " is out of bounds")
                    .toException();
        }
        return (int) value;
    }
}
