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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Replay a random run with {@code -Dattribute.json.seed=N}. */
class AttributeJsonTest {

    @Test
    void writesEveryTypeAsTheServiceDoes() {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("s", AttributeValue.fromS("a\"é\n"));
        item.put("n", AttributeValue.fromN("12.30"));
        item.put("b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, 1, -1})));
        item.put("bool", AttributeValue.fromBool(true));
        item.put("nul", AttributeValue.fromNul(true));
        item.put("ss", AttributeValue.fromSs(List.of("a", "b")));
        item.put("ns", AttributeValue.fromNs(List.of("1", "2")));
        item.put("bs", AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {1}))));
        item.put("l", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))));
        item.put("m", AttributeValue.fromM(Map.of("k", AttributeValue.fromL(List.of()))));

        assertThat(new String(AttributeJson.encode(item), StandardCharsets.UTF_8))
                .isEqualTo("{\"s\":{\"S\":\"a\\\"é\\n\"},\"n\":{\"N\":\"12.30\"},\"b\":{\"B\":\"AAH/\"},"
                        + "\"bool\":{\"BOOL\":true},\"nul\":{\"NULL\":true},\"ss\":{\"SS\":[\"a\",\"b\"]},"
                        + "\"ns\":{\"NS\":[\"1\",\"2\"]},\"bs\":{\"BS\":[\"AQ==\"]},"
                        + "\"l\":{\"L\":[{\"S\":\"x\"}]},\"m\":{\"M\":{\"k\":{\"L\":[]}}}}");
    }

    @Test
    void readsWhatItWritesAndKnowsTheLengthBeforehand() {
        seeds(3_000).forEach(seed -> {
            Map<String, AttributeValue> item = new RandomItems(seed).item(5);
            byte[] encoded = AttributeJson.encode(item);

            assertThat(decode(encoded)).as("seed " + seed).isEqualTo(item);
            assertThat(AttributeJson.encodedLength(item)).as("seed " + seed).isEqualTo(encoded.length);
        });
    }

    @Test
    void damagedBytesGiveAnItemOrAnErrorThatTellsNoContent() {
        seeds(3_000).forEach(seed -> {
            Random random = new Random(seed);
            Map<String, AttributeValue> item = new RandomItems(seed).item(4);
            item.put("key", AttributeValue.fromS("canary"));
            byte[] encoded = AttributeJson.encode(item);
            encoded[random.nextInt(encoded.length)] = (byte) random.nextInt();
            byte[] damaged = Arrays.copyOf(encoded, random.nextInt(encoded.length + 1));
            try {
                assertThat(AttributeJson.decode(damaged)).as("seed " + seed).isNotNull();
            } catch (IOException refused) {
                assertThat(refused).as("seed " + seed).hasMessageStartingWith("Bytes are not an item in DynamoDB JSON");
                assertThat(refused.getMessage()).doesNotContain("canary");
                assertThat(refused).hasNoCause();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}x",
                "{\"a\":1}",
                "{\"a\":{}}",
                "{\"a\":{\"X\":\"1\"}}",
                "{\"a\":{\"S\":1}}",
                "{\"a\":{\"N\":1}}",
                "{\"a\":{\"S\":\"1\",\"N\":\"1\"}}",
                "{\"a\":{\"S\":\"1\"},\"a\":{\"S\":\"2\"}}",
                "{\"a\":{\"BOOL\":\"true\"}}",
                "{\"a\":{\"B\":\"?\"}}",
                "{\"a\":{\"L\":[1]}}",
                "{\"a\":{\"M\":[]}}",
                "{\"a\":{\"SS\":[\"x\""
            })
    void refusesWhatIsNoItem(String text) {
        assertThatThrownBy(() -> AttributeJson.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("near byte");
    }

    @Test
    void refusesMoreLevelsThanTheServiceStores() throws IOException {
        assertThat(AttributeJson.decode(nested(31).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThatThrownBy(() -> AttributeJson.decode(nested(32).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("32 levels");
        assertThatThrownBy(() -> AttributeJson.decode(nested(100_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void saysWhereAnItemCannotBeWritten() {
        AttributeValue half = AttributeValue.fromS("half \ud83d pair");
        Map<String, AttributeValue> item =
                Map.of("m", AttributeValue.fromM(Map.of("l", AttributeValue.fromL(List.of(half)))));

        assertThatThrownBy(() -> AttributeJson.encode(item))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("m.*[0]: holds half a surrogate pair");
        assertThatThrownBy(() -> AttributeJson.encode(
                        Map.of("a", AttributeValue.builder().build())))
                .isInstanceOf(AttributeException.class)
                .hasMessageStartingWith("a: is an AttributeValue without a value");
    }

    private static String nested(int lists) {
        return "{\"a\":" + "{\"L\":[".repeat(lists) + "{\"S\":\"x\"}" + "]}".repeat(lists) + "}";
    }

    private static LongStream seeds(long runs) {
        Long seed = Long.getLong("attribute.json.seed");
        return seed != null ? LongStream.of(seed) : LongStream.range(0, runs);
    }

    private static Map<String, AttributeValue> decode(byte[] encoded) {
        try {
            return AttributeJson.decode(encoded);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}
