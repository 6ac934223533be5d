/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.codec.LongCodec;
import io.connectorspec.dynamodb.item.codec.StringCodec;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

class ItemChangeDeserializationSchemaTest {

    private static final Instant TIME = Instant.parse("2026-11-22T10:15:30Z");

    /** A counter with a name as its key. */
    record Count(String name, long value) {}

    private static final class NameCodec extends ItemTypeCodec<String> {
        private static final long serialVersionUID = 1L;

        NameCodec() {
            super(String.class, List.of("# Name", "! string name"));
        }

        @Override
        protected void writeAttributes(String name, ItemWriter out) {
            attribute("name", new StringCodec(), name, out);
        }

        @Override
        protected String readAttributes(ItemReader in) {
            String name = null;
            while (in.next()) {
                name = value(new StringCodec(), in);
            }
            return name;
        }
    }

    private static final class CountCodec extends ItemTypeCodec<Count> {
        private static final long serialVersionUID = 1L;

        CountCodec() {
            super(Count.class, List.of("# Count", "! string name", "! long value"));
        }

        @Override
        protected void writeAttributes(Count count, ItemWriter out) {
            attribute("name", new StringCodec(), count.name(), out);
            attribute("value", new LongCodec(), count.value(), out);
        }

        @Override
        protected Count readAttributes(ItemReader in) {
            String name = null;
            Long value = null;
            while (in.next()) {
                switch (in.name()) {
                    case "name" -> name = value(new StringCodec(), in);
                    case "value" -> value = value(new LongCodec(), in);
                    default -> in.skip();
                }
            }
            if (value == null) {
                throw new IllegalStateException("Count cannot be built: value is not set.");
            }
            return new Count(name, value);
        }
    }

    private static final class Schema extends ItemChangeDeserializationSchema<Count, String> {
        private static final long serialVersionUID = 1L;

        Schema() {
            super(new CountCodec(), new NameCodec());
        }
    }

    private static Map<String, AttributeValue> count(String value) {
        return Map.of("name", AttributeValue.fromS("a"), "value", AttributeValue.fromN(value));
    }

    private static Record record(OperationType kind, UnaryOperator<StreamRecord.Builder> images) {
        StreamRecord.Builder change = StreamRecord.builder()
                .keys(Map.of("name", AttributeValue.fromS("a")))
                .sequenceNumber("100000000000000000017")
                .approximateCreationDateTime(TIME);
        return Record.builder()
                .eventName(kind)
                .dynamodb(images.apply(change).build())
                .build();
    }

    private static ItemChange<Count, String> read(Record record) throws IOException {
        List<ItemChange<Count, String>> changes = new ArrayList<>();
        new Schema().deserialize(record, "arn", "shard", new ListCollector<>(changes));
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    @Test
    void readsKindKeyImagesAndOrigin() throws IOException {
        ItemChange<Count, String> change = read(record(
                OperationType.MODIFY, images -> images.oldImage(count("1")).newImage(count("2"))));

        assertThat(change)
                .isEqualTo(new ItemChange<>(
                        ChangeKind.MODIFY,
                        "a",
                        new Count("a", 1),
                        new Count("a", 2),
                        new ItemChange.Origin(new BigInteger("100000000000000000017"), TIME, false)));
        assertThat(change.asWrite()).isEqualTo(ItemWrite.put(new Count("a", 2)));
    }

    @Test
    void leavesOutImagesThatTheStreamDoesNotTell() throws IOException {
        ItemChange<Count, String> change = read(record(OperationType.INSERT, images -> images));

        assertThat(change.oldImage()).isEmpty();
        assertThat(change.newImage()).isEmpty();
        assertThatThrownBy(change::asWrite)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NEW_IMAGE");
    }

    @Test
    void aRemovalIsADeleteOfItsKey() throws IOException {
        ItemChange<Count, String> change = read(record(OperationType.REMOVE, images -> images.oldImage(count("1"))));

        assertThat(change.asWrite()).isEqualTo(ItemWrite.delete("a"));
        assertThat(change.origin().timeToLive()).isFalse();
    }

    @Test
    void tellsDeletesByTimeToLiveFromOthers() throws IOException {
        Record deleted = record(OperationType.REMOVE, images -> images);
        Record byService = deleted.toBuilder()
                .userIdentity(identity -> identity.type("Service").principalId("dynamodb.amazonaws.com"))
                .build();
        Record bySomebody = deleted.toBuilder()
                .userIdentity(identity -> identity.type("User").principalId("dynamodb.amazonaws.com"))
                .build();

        assertThat(read(byService).origin().timeToLive()).isTrue();
        assertThat(read(bySomebody).origin().timeToLive()).isFalse();
    }

    @Test
    void saysWhichRecordIsNoItemOfTheTypeAndShowsNoneOfIt() {
        Map<String, AttributeValue> wrong = Map.of("value", AttributeValue.fromS("canary"));
        Map<String, AttributeValue> incomplete = Map.of("name", AttributeValue.fromS("canary"));

        assertThatThrownBy(() -> read(record(OperationType.INSERT, images -> images.newImage(wrong))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("record 100000000000000000017 of shard shard")
                .hasMessageContaining("Count.value: the stored value is of type S, and N is expected")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> read(record(OperationType.INSERT, images -> images.newImage(incomplete))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("value is not set")
                .hasMessageNotContaining("canary");
    }

    @Test
    void printsNoContent() throws IOException {
        assertThat(read(record(OperationType.INSERT, images -> images.newImage(count("1")))))
                .hasToString("ItemChange(INSERT at 100000000000000000017)");
    }
}
