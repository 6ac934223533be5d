/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.AttributeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeySchemaTest {

    private static final KeySchema ONE = new KeySchema(List.of("pk"));
    private static final KeySchema TWO = new KeySchema(List.of("pk", "sk"));

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1E0", "01", "0.1E1", "10E-1", "+1"})
    void numbersAreTheSameByValue(String spelling) {
        assertThat(one(AttributeValue.fromN(spelling)))
                .isEqualTo(one(AttributeValue.fromN("1")))
                .hasSameHashCodeAs(one(AttributeValue.fromN("1")));
    }

    @Test
    void zeroIsZeroInEverySpelling() {
        assertThat(one(AttributeValue.fromN("-0.00"))).isEqualTo(one(AttributeValue.fromN("0E5")));
    }

    @Test
    void valuesOfDifferentTypesAreDifferent() {
        assertThat(one(AttributeValue.fromN("1"))).isNotEqualTo(one(AttributeValue.fromS("1")));
        assertThat(one(AttributeValue.fromB(SdkBytes.fromUtf8String("1"))))
                .isNotEqualTo(one(AttributeValue.fromS("1")));
    }

    @Test
    void binaryIsTheSameByItsBytes() {
        AttributeValue bytes = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -1}));
        AttributeValue same = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -1}));
        AttributeValue other = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -2}));

        assertThat(one(bytes)).isEqualTo(one(same)).isNotEqualTo(one(other));
    }

    @Test
    void partsAreNotRunTogether() {
        assertThat(two("a$", "b")).isNotEqualTo(two("a", "$b"));
        assertThat(two("a", "b")).isEqualTo(two("a", "b"));
    }

    @Test
    void missingEmptyAndOverlongValuesAreRefusedWithoutTheirContent() {
        assertThatThrownBy(() -> TWO.keyOf(Map.of("pk", AttributeValue.fromS("canary"))))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("sk: is missing")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> two("a", "")).hasMessageStartingWith("sk: is empty");
        assertThatThrownBy(() -> two("a", "x".repeat(1025))).hasMessageStartingWith("sk: has 1025 bytes");
        assertThatThrownBy(() -> two("é".repeat(1025), "b")).hasMessageStartingWith("pk: has 2050 bytes");
        assertThat(two("x".repeat(2048), "x".repeat(1024))).isNotNull();
    }

    @Test
    void valuesThatNoKeyHasAreRefused() {
        assertThatThrownBy(() -> one(AttributeValue.fromBool(true))).hasMessageStartingWith("pk: has type BOOL");
        assertThatThrownBy(() -> one(AttributeValue.fromN("canary")))
                .hasMessageStartingWith("pk: is no decimal number")
                .hasMessageNotContaining("canary");
    }

    @Test
    void cuttingLeavesTheKeyAlone() {
        Map<String, AttributeValue> item = Map.of(
                "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"), "x", AttributeValue.fromS("c"));

        assertThat(TWO.cut(item)).containsOnlyKeys("pk", "sk");
        assertThat(ONE.cut(item)).containsOnlyKeys("pk");
        Map<String, AttributeValue> key = TWO.cut(item);
        assertThat(TWO.cut(key)).isSameAs(key);
    }

    @Test
    void namesAreChecked() {
        assertThatThrownBy(() -> new KeySchema(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeySchema(List.of("a", "a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyNeverTellsItsValues() {
        assertThat(two("canary", "canary")).hasToString("key of 2 attributes");
    }

    private static ItemKey one(AttributeValue value) {
        return ONE.keyOf(Map.of("pk", value));
    }

    private static ItemKey two(String partition, String sort) {
        return TWO.keyOf(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort)));
    }
}
