/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbEndpointExtension.class)
class DynamoDbEndpointExtensionTest {
    private static DynamoDbEndpoint ofTheClass;

    @BeforeAll
    static void remember(DynamoDbEndpoint endpoint) {
        ofTheClass = endpoint;
    }

    @RepeatedTest(2)
    void emptiesTheEndpointBeforeEachTest(DynamoDbEndpoint endpoint) {
        assertThat(endpoint).isSameAs(ofTheClass);
        assertThat(endpoint.tableNames()).isEmpty();
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    @Test
    void explainsHowToRegisterIt() {
        assertThatThrownBy(() -> new DynamoDbEndpointExtension().endpoint())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("static field");
    }

    @Nested
    class Inner {
        @Test
        void sharesTheEndpointOfTheClassAround(DynamoDbEndpoint endpoint) {
            assertThat(endpoint).isSameAs(ofTheClass);
            assertThat(endpoint.tableNames()).isEmpty();
        }
    }
}
