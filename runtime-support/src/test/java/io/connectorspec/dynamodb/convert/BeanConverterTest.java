/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.InvalidConfigurationException;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

class BeanConverterTest {

    @DynamoDbBean
    public static class Order {
        private String id;
        private Integer count;

        public Order() {}

        @DynamoDbPartitionKey
        @DynamoDbAttribute("order_id")
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public Integer getCount() {
            if ("throws".equals(id)) {
                throw new IllegalStateException("a message with the secret");
            }
            return count;
        }

        public void setCount(Integer count) {
            this.count = count;
        }
    }

    private static Order order(String id, Integer count) {
        Order order = new Order();
        order.setId(id);
        order.setCount(count);
        return order;
    }

    @Test
    void writesBeansAsTheEnhancedClientDoes() throws Exception {
        BeanConverter<Order> converter = InstantiationUtil.clone(new BeanConverter<>(Order.class, false));

        assertThat(converter.apply(order("a", 1), null).getItem())
                .isEqualTo(Map.of("order_id", fromS("a"), "count", fromN("1")));
        assertThat(converter.apply(order("a", null), null).getItem()).containsEntry("count", fromNul(true));
    }

    @Test
    void leavesNullsOutIfAsked() {
        assertThat(new BeanConverter<>(Order.class, true)
                        .apply(order("a", null), null)
                        .getItem())
                .isEqualTo(Map.of("order_id", fromS("a")));
    }

    @Test
    void refusesClassesThatAreNoBeansWhenItIsMade() {
        assertThatThrownBy(() -> new BeanConverter<>(String.class, false))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("No items can be made of java.lang.String by the enhanced client")
                .hasMessageContaining("DynamoDbBean");
        assertThatThrownBy(() -> new BeanConverter<>(null, false)).hasMessageContaining("has no class");
    }

    @Test
    void tellsOfBeansThatCannotBeReadWithoutTheirContent() {
        assertThatThrownBy(() -> new BeanConverter<>(Order.class, false).apply(order("throws", 1), null))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the enhanced client threw")
                .hasNoCause()
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> new BeanConverter<>(Order.class, false).apply(null, null))
                .hasMessageContaining("The bean is null");
    }
}
