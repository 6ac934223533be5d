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
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidConfigurationException;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowChangeConverterTest {

    private static final RowTypeInfo TYPE = new RowTypeInfo(
            new org.apache.flink.api.common.typeinfo.TypeInformation<?>[] {Types.STRING, Types.INT},
            new String[] {"id", "count"});

    private static RowChangeConverter converter(RowTypeInfo type) {
        return new RowChangeConverter(new TestTypes(), List.of("id"), type, true, ArrayForm.SETS);
    }

    @ParameterizedTest
    @EnumSource(
            value = RowKind.class,
            names = {"INSERT", "UPDATE_AFTER"})
    void putsRowsThatAreThereAfterTheChange(RowKind kind) {
        DynamoDbWriteRequest write = converter(TYPE).apply(Row.ofKind(kind, "a", 1), null);

        assertThat(write.getType()).isEqualTo(DynamoDbWriteRequestType.PUT);
        assertThat(write.getItem()).isEqualTo(Map.of("id", fromS("a"), "count", fromN("1")));
    }

    @ParameterizedTest
    @EnumSource(
            value = RowKind.class,
            names = {"DELETE", "UPDATE_BEFORE"})
    void deletesRowsThatAreGoneByTheirKeyAlone(RowKind kind) {
        DynamoDbWriteRequest write = converter(TYPE).apply(Row.ofKind(kind, "a", 1), null);

        assertThat(write.getType()).isEqualTo(DynamoDbWriteRequestType.DELETE);
        assertThat(write.getItem()).isEqualTo(Map.of("id", fromS("a")));
    }

    @Test
    void takesRowsWithNamesWithoutAType() throws Exception {
        Row row = Row.withNames(RowKind.DELETE);
        row.setField("id", "a");
        row.setField("count", 1);

        RowChangeConverter converter = InstantiationUtil.clone(converter(null));

        assertThat(converter.apply(row, null).getItem()).isEqualTo(Map.of("id", fromS("a")));
        assertThat(converter.keyAttributes()).containsExactly("id");
    }

    @Test
    void asksForAKey() {
        assertThatThrownBy(() -> new RowChangeConverter(new TestTypes(), List.of(), TYPE, true, ArrayForm.SETS))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("has no key attributes");
    }
}
