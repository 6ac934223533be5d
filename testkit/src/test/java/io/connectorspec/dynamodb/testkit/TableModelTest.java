/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.table.ItemPage;
import io.connectorspec.dynamodb.testkit.table.PageRequest;
import io.connectorspec.dynamodb.testkit.table.Segment;
import io.connectorspec.dynamodb.testkit.table.SortRange;
import io.connectorspec.dynamodb.testkit.table.Table;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import io.connectorspec.dynamodb.testkit.value.ItemValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Holds a table against a naive model: nested sorted maps of partition, sort key and version. */
class TableModelTest {
    private static final int PARTITIONS = 6;
    private static final int SORT_KEYS = 12;

    @Test
    void readsWhatAModelReads() {
        SeededRuns.forSeeds(40, random -> {
            try (DynamoDbEndpoint endpoint = DynamoDbEndpoint.start()) {
                Table table = endpoint.createTable(
                        TableDefinition.withKey("t-1", "p", ItemType.S).withSortKey("s", ItemType.N));
                Map<Integer, TreeMap<Integer, Integer>> model = new TreeMap<>();
                for (int step = 0; step < 150; step++) {
                    change(random, step, table, model);
                    compareQuery(random, table, model);
                }
                compareScan(random, table, model);
            }
        });
    }

    private static void change(Random random, int version, Table table, Map<Integer, TreeMap<Integer, Integer>> model) {
        int partition = random.nextInt(PARTITIONS);
        int sort = random.nextInt(SORT_KEYS);
        TreeMap<Integer, Integer> inPartition = model.computeIfAbsent(partition, any -> new TreeMap<>());
        if (random.nextInt(3) == 0) {
            boolean wasThere = inPartition.remove(sort) != null;
            assertThat(table.delete(key(partition, sort)).before().isPresent()).isEqualTo(wasThere);
        } else {
            inPartition.put(sort, version);
            table.put(item(partition, sort, version));
        }
        assertThat(table.itemCount())
                .isEqualTo(model.values().stream().mapToInt(Map::size).sum());
    }

    private static void compareQuery(Random random, Table table, Map<Integer, TreeMap<Integer, Integer>> model) {
        int partition = random.nextInt(PARTITIONS);
        int low = random.nextInt(SORT_KEYS);
        int high = low + random.nextInt(SORT_KEYS - low);
        boolean forward = random.nextBoolean();
        TreeMap<Integer, Integer> inPartition = model.getOrDefault(partition, new TreeMap<>());
        var expected = forward
                ? inPartition.subMap(low, true, high, true)
                : inPartition.subMap(low, true, high, true).descendingMap();
        List<Item> items = new ArrayList<>();
        expected.forEach((sort, version) -> items.add(item(partition, sort, version)));

        SortRange range = SortRange.between(ItemValue.of(low), ItemValue.of(high));
        ItemValue partitionValue = ItemValue.of("p-" + partition);
        int limit = 1 + random.nextInt(5);

        assertThat(allPages(limit, forward, page -> table.query(partitionValue, range, page)))
                .isEqualTo(items);
    }

    private static void compareScan(Random random, Table table, Map<Integer, TreeMap<Integer, Integer>> model) {
        int total = 1 + random.nextInt(4);
        int limit = 1 + random.nextInt(5);
        List<Item> scanned = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            Segment segment = new Segment(i, total);
            scanned.addAll(allPages(limit, true, page -> table.scan(segment, page)));
        }
        List<Item> expected = new ArrayList<>();
        model.forEach(
                (partition, sorts) -> sorts.forEach((sort, version) -> expected.add(item(partition, sort, version))));
        assertThat(scanned).containsExactlyInAnyOrderElementsOf(expected).isEqualTo(table.items());
    }

    private static List<Item> allPages(int limit, boolean forward, Function<PageRequest, ItemPage> read) {
        List<Item> items = new ArrayList<>();
        ItemPage page = read.apply(new PageRequest(Optional.empty(), limit, forward));
        items.addAll(page.items());
        while (page.last().isPresent()) {
            page = read.apply(new PageRequest(page.last(), limit, forward));
            items.addAll(page.items());
        }
        return items;
    }

    private static Item key(int partition, int sort) {
        return Item.of("p", "p-" + partition).with("s", sort);
    }

    private static Item item(int partition, int sort, int version) {
        return key(partition, sort).with("version", version);
    }
}
