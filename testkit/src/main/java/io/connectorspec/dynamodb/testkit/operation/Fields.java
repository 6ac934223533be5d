/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemDecoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a JSON object of a request, read with the errors that the service has for wrong ones. A null is an absent field. */
final class Fields {
    private final String owner;
    private final ObjectNode json;

    /** Takes the object and a name for it that errors use, for example {@code BatchWriteItem}. */
    Fields(String owner, ObjectNode json) {
        this.owner = owner;
        this.json = json;
    }

    /**
     * Refuses every field that the service would look at and the endpoint does not offer here. Fields that the service does
     * not know either are ignored, as the service ignores them: it reads into the members of its model and drops the rest.
     */
    Fields allowOnly(String... offered) {
        Set<String> known = Set.of(offered);
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)
                    && ServiceVocabulary.lacksField(name)
                    && !json.get(name).isNull()) {
                throw ServiceError.notOffered("Field '" + name + "' of " + owner, "Leave it out.")
                        .toException();
            }
        }
        return this;
    }

    /** The table that the request names. */
    String tableName() {
        String name = requiredText("TableName");
        TableDefinition.requireLegalName(name);
        return name;
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    Optional<String> text(String name) {
        return present(name).map(node -> {
            if (!node.isTextual()) {
                throw wrongType(name, "a string");
            }
            return node.textValue();
        });
    }

    /** A text that must be there and be one of an enum's names. */
    <E extends Enum<E>> E requiredOneOf(String name, Class<E> type) {
        return named(name, requiredText(name), type);
    }

    /** A text that must be one of an enum's names. */
    <E extends Enum<E>> E oneOf(String name, E whenAbsent, Class<E> type) {
        return text(name).map(text -> named(name, text, type)).orElse(whenAbsent);
    }

    private static <E extends Enum<E>> E named(String name, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw ServiceError.validation(
                        "1 validation error detected: Value at '" + name + "' failed to satisfy constraint: "
                                + "Member must satisfy enum value set: " + List.of(type.getEnumConstants()))
                .toException();
    }

    /** A whole number within bounds. */
    Optional<Integer> integer(String name, int least, int most) {
        return present(name).map(node -> {
            if (!node.canConvertToInt() || !node.isNumber()) {
                throw wrongType(name, "a whole number");
            }
            int value = node.intValue();
            if (value < least || value > most) {
                throw ServiceError.validation("1 validation error detected: Value at '" + name
                                + "' failed to satisfy constraint: Member must have a value from " + least + " to "
                                + most)
                        .toException();
            }
            return value;
        });
    }

    /** A whole number of any size that a long holds. */
    Optional<Long> wholeNumber(String name) {
        return present(name).map(node -> {
            if (!node.canConvertToLong() || !node.isNumber()) {
                throw wrongType(name, "a whole number");
            }
            return node.longValue();
        });
    }

    boolean flag(String name, boolean whenAbsent) {
        return flag(name).orElse(whenAbsent);
    }

    boolean requiredFlag(String name) {
        return flag(name).orElseThrow(() -> missing(name));
    }

    private Optional<Boolean> flag(String name) {
        return present(name).map(node -> {
            if (!node.isBoolean()) {
                throw wrongType(name, "true or false");
            }
            return node.booleanValue();
        });
    }

    Optional<Fields> object(String name) {
        return present(name).map(node -> new Fields(name, asObject(name, node)));
    }

    Fields requiredObject(String name) {
        return object(name).orElseThrow(() -> missing(name));
    }

    Optional<Item> item(String name) {
        return present(name).map(ItemDecoder::item);
    }

    Item requiredItem(String name) {
        return item(name).orElseThrow(() -> missing(name));
    }

    /** The objects of an array that must be there. */
    List<Fields> requiredObjects(String name) {
        if (!has(name)) {
            throw missing(name);
        }
        return objects(name);
    }

    /** The objects of an array; none if it is absent. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            objects.add(new Fields(name, asObject(name, element)));
        }
        return objects;
    }

    /** The items of an array; none if it is absent. */
    List<Item> items(String name) {
        List<Item> items = new ArrayList<>();
        for (JsonNode element : array(name)) {
            items.add(ItemDecoder.item(element));
        }
        return items;
    }

    private JsonNode array(String name) {
        JsonNode node = present(name).orElse(json.arrayNode());
        if (!node.isArray()) {
            throw wrongType(name, "a list");
        }
        return node;
    }

    /** The names of all fields that are there. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
    }

    private static ObjectNode asObject(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw wrongType(name, "an object");
    }

    private static RuntimeException missing(String name) {
        return ServiceError.validation("1 validation error detected: Value null at '" + name
                        + "' failed to satisfy constraint: Member must not be null")
                .toException();
    }

    private static RuntimeException wrongType(String name, String wanted) {
        return ServiceError.serialization("Field '" + name + "' must be " + wanted)
                .toException();
    }
}
