/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.item.ChangeKind;
import io.connectorspec.dynamodb.item.ItemChange;
import io.connectorspec.dynamodb.item.ItemChangeDeserializationSchema;
import io.connectorspec.dynamodb.item.ItemElementConverter;
import io.connectorspec.dynamodb.item.ItemWrite;
import io.connectorspec.dynamodb.item.ItemWriteConverter;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Random values of random item types go to a table and come back by its stream, and are what they were. Replay a
 * failure with {@code -Ditems.seed=...}; {@code items.types} and {@code items.values} say how many of each.
 */
class RandomItemsTest {

    private static final long SEED = Long.getLong("items.seed", 20261122L);
    private static final int TYPES = Integer.getInteger("items.types", 5);
    private static final int VALUES = Integer.getInteger("items.values", 1000);

    /** One change, as it is expected. */
    private record Expected(ChangeKind kind, Object before, Object after) {}

    @TempDir
    private Path folder;

    @Test
    void comeBackFromTheStreamAsTheyWereWritten() throws Exception {
        RandomTypes types = new RandomTypes(SEED, TYPES);
        Path classes = ItemCompiler.compile(types.spec(), Map.of(), folder);
        int written = 0;
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
                StreamedTable table = new StreamedTable()) {
            GeneratedItems items = new GeneratedItems(types, loader);
            for (String type : types.tables()) {
                written += writeAndRead(type, types, items, table);
            }
        }
        assertThat(written).isGreaterThanOrEqualTo(VALUES);
    }

    private static int writeAndRead(String type, RandomTypes types, GeneratedItems items, StreamedTable table)
            throws Exception {
        Random random = new Random(SEED ^ type.hashCode());
        String name = type.toLowerCase(Locale.ROOT);
        TableDefinition definition = TableDefinition.withKey(name, stored(items, type, "id"), ItemType.S);
        table.create(
                types.attributes(type).containsKey("place")
                        ? definition.withSortKey(
                                stored(items, type, "place"),
                                ItemType.valueOf(
                                        types.attributes(type).get("place").kind()))
                        : definition);
        Map<Object, List<Expected>> expected = new HashMap<>();
        int values = write(type, random, items, expected, requests -> table.write(name, requests));
        Map<Object, List<Expected>> found = new HashMap<>();
        table.read(name, record -> read(type, items, record, found));
        assertThat(found.keySet()).as(replay(type)).isEqualTo(expected.keySet());
        expected.forEach(
                (key, changes) -> assertThat(found.get(key)).as(replay(type)).isEqualTo(changes));
        return values;
    }

    private static String replay(String type) {
        return "item type " + type + "; replay with -Dtest=RandomItemsTest -Ditems.seed=" + SEED + " -Ditems.types="
                + TYPES + " -Ditems.values=" + VALUES;
    }

    /** Puts items, puts some of them once more with other values, and deletes some. */
    private static int write(
            String type, Random random, GeneratedItems items, Map<Object, List<Expected>> expected, Output output)
            throws Exception {
        ItemElementConverter<Object> puts =
                unchecked(items.create(type + "ElementConverter", ItemElementConverter.class));
        ItemWriteConverter<Object, Object> deletes =
                unchecked(items.create(type + "WriteConverter", ItemWriteConverter.class));
        List<Object> rows = new ArrayList<>();
        List<DynamoDbWriteRequest> requests = new ArrayList<>();
        for (int i = 0; i <= VALUES / TYPES; i++) {
            Object row = items.row(type, "row " + i, random);
            rows.add(row);
            requests.add(puts.apply(row, null));
            expected.computeIfAbsent(GeneratedItems.key(row), key -> new ArrayList<>())
                    .add(new Expected(ChangeKind.INSERT, null, row));
        }
        output.write(requests);
        requests.clear();
        for (Object row : rows) {
            Object changed = items.changed(type, row, random);
            List<Expected> changes = expected.get(GeneratedItems.key(row));
            if (random.nextInt(5) == 0) {
                changes.add(new Expected(ChangeKind.REMOVE, row, null));
                requests.add(deletes.apply(ItemWrite.delete(GeneratedItems.key(row)), null));
            } else if (random.nextInt(4) == 0 && !changed.equals(row)) {
                changes.add(new Expected(ChangeKind.MODIFY, row, changed));
                requests.add(deletes.apply(ItemWrite.put(changed), null));
            }
        }
        output.write(requests);
        return rows.size();
    }

    /** Takes requests to write. */
    private interface Output {
        void write(List<DynamoDbWriteRequest> requests);
    }

    private static void read(String type, GeneratedItems items, Record record, Map<Object, List<Expected>> found) {
        try {
            ItemChangeDeserializationSchema<Object, Object> schema = unchecked(
                    items.create(type + "ChangeDeserializationSchema", ItemChangeDeserializationSchema.class));
            List<ItemChange<Object, Object>> changes = new ArrayList<>();
            schema.deserialize(record, "stream", "shard", new ListCollector<>(changes));
            ItemChange<Object, Object> change = changes.get(0);
            assertThat(throughState(change, schema.getProducedType()))
                    .as(replay(type))
                    .isEqualTo(change);
            found.computeIfAbsent(change.key(), key -> new ArrayList<>())
                    .add(new Expected(change.kind(), change.oldImageOrNull(), change.newImageOrNull()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(replay(type), unreadable);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static <T> T throughState(T object, TypeInformation<T> type) throws IOException {
        TypeSerializer<T> serializer = type.createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(256);
        serializer.serialize(object, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    /** Asks the converter, which knows under which name the table holds a key attribute. */
    private static String stored(GeneratedItems items, String type, String attribute)
            throws ReflectiveOperationException {
        ItemElementConverter<Object> converter =
                unchecked(items.create(type + "ElementConverter", ItemElementConverter.class));
        List<String> key = converter.keyAttributes();
        return attribute.equals("id") ? key.get(0) : key.get(1);
    }

    @SuppressWarnings("unchecked") // The classes are known to the test by their names only.
    private static <T> T unchecked(Object object) {
        return (T) object;
    }
}
