/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

class AttributeChangeDeserializationSchemaTest {

    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("a"));

    private static final Map<String, AttributeValue> EVERYTHING = Map.ofEntries(
            Map.entry("id", AttributeValue.fromS("a")),
            Map.entry("n", AttributeValue.fromN("12.5")),
            Map.entry("b", AttributeValue.fromB(SdkBytes.fromUtf8String("bytes"))),
            Map.entry("bool", AttributeValue.fromBool(true)),
            Map.entry("null", AttributeValue.fromNul(true)),
            Map.entry("ss", AttributeValue.fromSs(List.of("x", "y"))),
            Map.entry("ns", AttributeValue.fromNs(List.of("1", "2"))),
            Map.entry("bs", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("z")))),
            Map.entry("l", AttributeValue.fromL(List.of(AttributeValue.fromS("e"), AttributeValue.fromL(List.of())))),
            Map.entry("m", AttributeValue.fromM(Map.of("deep", AttributeValue.fromM(Map.of())))));

    private final AttributeChangeDeserializationSchema schema = new AttributeChangeDeserializationSchema();

    private ItemChange<Map<String, AttributeValue>, Map<String, AttributeValue>> read() throws IOException {
        Record record = Record.builder()
                .eventName(OperationType.MODIFY)
                .dynamodb(change -> change.keys(KEY)
                        .newImage(EVERYTHING)
                        .oldImage(KEY)
                        .sequenceNumber("300000000000000499659")
                        .approximateCreationDateTime(Instant.ofEpochSecond(1_700_000_000)))
                .build();
        List<ItemChange<Map<String, AttributeValue>, Map<String, AttributeValue>>> read = new ArrayList<>();
        schema.deserialize(record, "arn", "shard", new ListCollector<>(read));
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    @Test
    void givesKeysAndImagesOfAnyForm() throws IOException {
        var change = read();

        assertThat(change.kind()).isEqualTo(ChangeKind.MODIFY);
        assertThat(change.key()).isEqualTo(KEY);
        assertThat(change.oldImage()).contains(KEY);
        assertThat(change.newImage()).contains(EVERYTHING);
    }

    @Test
    void givesMapsThatNeverChange() throws IOException {
        Map<String, AttributeValue> image = read().newImage().orElseThrow();

        assertThatThrownBy(() -> image.put("id", AttributeValue.fromS("b")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void itsElementsTravelBetweenTasks() throws Exception {
        TypeSerializer<ItemChange<Map<String, AttributeValue>, Map<String, AttributeValue>>> serializer =
                InstantiationUtil.clone(schema).getProducedType().createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(read(), out);

        assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .isEqualTo(read());
    }

    @Test
    void aKindThatNobodyKnowsIsNoChange() {
        Record record = Record.builder().eventName("REPLICATE").build();

        assertThatThrownBy(() -> schema.deserialize(record, "arn", "shard", new ListCollector<>(new ArrayList<>())))
                .hasMessageContaining("kind of change");
    }
}
