/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import io.connectorspec.dynamodb.testkit.table.KeyAttribute;
import io.connectorspec.dynamodb.testkit.table.KeySchema;
import io.connectorspec.dynamodb.testkit.table.SortRange;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import io.connectorspec.dynamodb.testkit.value.KeyValues;
import java.util.List;
import java.util.Optional;

/**
 * What a key condition expression says, before it is held against a table's key.
 *
 * @param terms one or two terms, of different attributes
 */
record KeyCondition(List<Term> terms) {
    /** How a term compares. */
    enum Comparison {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        BETWEEN,
        BEGINS_WITH
    }

    /**
     * A condition on one attribute.
     *
     * @param values two for {@code BETWEEN}, otherwise one
     */
    record Term(String attribute, Comparison comparison, List<ItemValue> values) {}

    /** The part of a table that a condition asks for. */
    record Target(ItemValue partition, SortRange sort) {}

    /** Holds the condition against a key; throws as the service would answer if it does not fit. */
    Target on(KeySchema keys) {
        Term partition = termOf(keys.partition())
                .filter(term -> term.comparison() == Comparison.EQUAL)
                .orElseThrow(() -> ServiceError.validation("Query condition missed key schema element: "
                                + keys.partition().name())
                        .toException());
        Optional<Term> sort = keys.sort().flatMap(this::termOf);
        if (terms.size() > (sort.isPresent() ? 2 : 1)) {
            throw ServiceError.validation("Query key condition not supported").toException();
        }
        return new Target(
                partition.values().get(0), sort.map(KeyCondition::range).orElse(SortRange.all()));
    }

    private Optional<Term> termOf(KeyAttribute key) {
        Optional<Term> found = terms.stream()
                .filter(term -> term.attribute().equals(key.name()))
                .findFirst();
        found.ifPresent(term -> term.values().forEach(value -> requireType(key, value)));
        return found;
    }

    private static void requireType(KeyAttribute key, ItemValue value) {
        if (value.type() != key.type()) {
            throw ServiceError.invalidParameters("Condition parameter type does not match schema type")
                    .toException();
        }
        if (value.type() != ItemType.N && value.sizeInBytes() == 0) {
            throw ServiceError.validation("One or more parameter values are not valid. The AttributeValue for a key "
                            + "attribute cannot contain an empty value. Key: " + key.name())
                    .toException();
        }
    }

    private static SortRange range(Term term) {
        ItemValue value = term.values().get(0);
        return switch (term.comparison()) {
            case EQUAL -> SortRange.exactly(value);
            case LESS -> SortRange.upTo(value, false);
            case LESS_OR_EQUAL -> SortRange.upTo(value, true);
            case GREATER -> SortRange.from(value, false);
            case GREATER_OR_EQUAL -> SortRange.from(value, true);
            case BETWEEN -> between(value, term.values().get(1));
            case BEGINS_WITH -> SortRange.beginningWith(value);
        };
    }

    private static SortRange between(ItemValue low, ItemValue high) {
        if (KeyValues.compare(low, high) > 0) {
            throw invalid("The BETWEEN operator requires upper bound to be greater than or equal to lower bound");
        }
        return SortRange.between(low, high);
    }

    static ServiceErrorException invalid(String detail) {
        return ServiceError.validation("Invalid KeyConditionExpression: " + detail)
                .toException();
    }
}
