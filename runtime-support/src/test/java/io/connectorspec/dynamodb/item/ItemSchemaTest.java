/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.ItemSchema.Comparison;
import io.connectorspec.dynamodb.item.ItemSchema.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemSchemaTest {

    private static Comparison change(String before, String now) {
        return new ItemSchema(now.lines().toList())
                .compareWith(new ItemSchema(before.lines().toList()));
    }

    private static void is(Relation relation, String place, Comparison comparison) {
        assertThat(comparison.relation()).isEqualTo(relation);
        assertThat(comparison.place()).isEqualTo(place);
    }

    @Test
    void nothingChangesWithTheSameTypeOrAnotherName() {
        is(Relation.SAME, "", change("# Order\n! string id", "# Order\n! string id"));
        is(Relation.SAME, "", change("# Order\n! string id", "# Purchase\n! string id"));
    }

    @Test
    void optionalAttributesCanBeAddedAndRequiredOnesBecomeOptional() {
        is(Relation.SAME, "", change("# Order\n! string id", "# Order\n? int size\n! string id\n? string a note"));
        is(Relation.SAME, "", change("# Order\n! string id", "# Order\n? string id"));
    }

    @Test
    void removedAndReorderedAttributesAskForMigration() {
        is(Relation.REWRITTEN, "Order.a note", change("# Order\n! int id\n? string a note", "# Order\n! int id"));
        is(Relation.REWRITTEN, "Order", change("# Order\n! int a\n! int b", "# Order\n! int b\n! int a"));
    }

    @Test
    void whatStoredBytesLackOrHoldOtherwiseCannotBeRead() {
        is(Relation.UNREADABLE, "Order.b", change("# Order\n! int a", "# Order\n! int a\n! int b"));
        is(Relation.UNREADABLE, "Order.a", change("# Order\n? int a", "# Order\n! int a"));
        is(Relation.UNREADABLE, "Order.a", change("# Order\n! int a", "# Order\n! string a"));
        is(
                Relation.UNREADABLE,
                "Order.a",
                change("# Order\n! instant/epoch-millis a", "# Order\n! instant/epoch-seconds a"));
        is(Relation.UNREADABLE, "Order.a", change("# Order\n! list<int> a", "# Order\n! set<int> a"));
    }

    @Test
    void theWorstChangeCounts() {
        is(Relation.UNREADABLE, "Order.c", change("# Order\n! int a\n! int b", "# Order\n! int b\n! int a\n! int c"));
    }

    @Test
    void looksIntoTheItemsThatAnItemHolds() {
        String before = "# Order\n! list<Line> lines\n# Line\n! string sku";
        is(Relation.SAME, "", change(before, "# Order\n! list<Line> lines\n# Line\n! string sku\n? int n"));
        is(Relation.SAME, "", change(before, "# Order\n! list<Row> lines\n# Row\n! string sku"));
        is(Relation.UNREADABLE, "Line.n", change(before, "# Order\n! list<Line> lines\n# Line\n! string sku\n! int n"));
        is(Relation.UNREADABLE, "Order.lines", change(before, "# Order\n! Line lines\n# Line\n! string sku"));
    }

    @Test
    void itemsMayHoldEachOther() {
        String before = "# Node\n! list<Edge> edges\n# Edge\n? Node to";
        is(Relation.SAME, "", change(before, before));
        is(
                Relation.UNREADABLE,
                "Edge.weight",
                change(before, "# Node\n! list<Edge> edges\n# Edge\n? Node to\n! int weight"));
    }

    @Test
    void itemTypesOfATableCanBeAdded() {
        String before = "# Shop\n| Order order\n# Order\n! string id";
        is(
                Relation.SAME,
                "",
                change(
                        before,
                        "# Shop\n| Customer customer\n| Order order\n# Customer\n! int n\n# Order\n! string id"));
        is(Relation.UNREADABLE, "Order.n", change(before, "# Shop\n| Order order\n# Order\n! string id\n! int n"));
    }

    @Test
    void refusesOtherText() {
        assertThatThrownBy(() -> new ItemSchema(List.of("# Order", "canary")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }
}
