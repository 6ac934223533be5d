/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.attribute.RandomItems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbWriteRequestTest {

    private static final Map<String, AttributeValue> ITEM = Map.of("id", AttributeValue.fromS("canary"));

    @Test
    void keepsWhatItWasBuiltOf() {
        Map<String, AttributeValue> item = new HashMap<>(ITEM);
        DynamoDbWriteRequest request = put(item);
        item.clear();

        assertThat(request.getItem()).isEqualTo(ITEM);
        assertThat(request.getType()).isEqualTo(DynamoDbWriteRequestType.PUT);
    }

    @Test
    void itemCannotBeChanged() {
        assertThatThrownBy(() -> put(ITEM).getItem().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> DynamoDbWriteRequest.ofEncoded(
                                DynamoDbWriteRequestType.PUT, put(ITEM).encodedItem())
                        .getItem()
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equalsAnotherThatDoesTheSameInWhicheverFormItHoldsItsItem() {
        DynamoDbWriteRequest encoded = DynamoDbWriteRequest.ofEncoded(
                DynamoDbWriteRequestType.PUT, put(ITEM).encodedItem());
        DynamoDbWriteRequest delete = DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.DELETE)
                .setItem(ITEM)
                .build();

        assertThat(encoded).isEqualTo(put(ITEM)).hasSameHashCodeAs(put(ITEM)).isNotEqualTo(delete);
    }

    @Test
    void textTellsNoContent() {
        assertThat(put(ITEM)).hasToString("DynamoDbWriteRequest{PUT, 1 attributes}");
        assertThat(DynamoDbWriteRequest.ofEncoded(
                                DynamoDbWriteRequestType.DELETE, put(ITEM).encodedItem())
                        .toString())
                .doesNotContain("canary");
    }

    @Test
    void survivesJavaSerializationWhole() throws IOException, ClassNotFoundException {
        for (long seed = 0; seed < 200; seed++) {
            DynamoDbWriteRequest request = put(new RandomItems(seed).item(4));
            byte[] bytes = InstantiationUtil.serializeObject(request);

            DynamoDbWriteRequest copy =
                    InstantiationUtil.deserializeObject(bytes, getClass().getClassLoader());

            assertThat(copy).as("seed " + seed).isEqualTo(request);
        }
    }

    @Test
    void builderSaysWhatIsMissing() {
        assertThatThrownBy(() -> DynamoDbWriteRequest.builder()
                        .setType(DynamoDbWriteRequestType.PUT)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Call setItem(...)");
        assertThatThrownBy(() -> put(Map.of()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Call setItem(...)");
        assertThatThrownBy(() -> DynamoDbWriteRequest.builder().setItem(ITEM).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("setType(DynamoDbWriteRequestType.PUT)");
    }

    @Test
    void bytesThatAreNoItemAreToldWhenTheItemIsAskedFor() {
        DynamoDbWriteRequest request =
                DynamoDbWriteRequest.ofEncoded(DynamoDbWriteRequestType.PUT, "canary".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(request::getItem)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void typesHaveTheBytesOfStoredState() {
        assertThat(DynamoDbWriteRequestType.PUT.toByteValue()).isZero();
        assertThat(DynamoDbWriteRequestType.DELETE.toByteValue()).isEqualTo((byte) 1);
        assertThat(DynamoDbWriteRequestType.fromByteValue((byte) 1)).isEqualTo(DynamoDbWriteRequestType.DELETE);
        assertThatThrownBy(() -> DynamoDbWriteRequestType.fromByteValue((byte) 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
    }

    private static DynamoDbWriteRequest put(Map<String, AttributeValue> item) {
        return DynamoDbWriteRequest.builder()
                .setType(DynamoDbWriteRequestType.PUT)
                .setItem(item)
                .build();
    }
}
