/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.SdkClients.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.stream.StreamRecord;
import io.connectorspec.dynamodb.testkit.stream.StreamSettings;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.stream.Turnover;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.value.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** Shards that rotate and split. */
class LineageTest {
    private StreamedTable table;

    @BeforeEach
    void start() {
        table = new StreamedTable();
    }

    @AfterEach
    void close() {
        table.close();
    }

    private void putKeys(int keys, int version) {
        for (int i = 0; i < keys; i++) {
            table.put("key-" + i, version);
        }
    }

    @Test
    void rotatesIntoOneChildThatCarriesOn() {
        String root = table.onlyShard();
        putKeys(10, 1);
        ShardDescription child = table.stream().rotate(root);
        putKeys(10, 2);

        Map<String, Shard> listed = table.listAll();

        assertThat(listed).containsOnlyKeys(root, child.id());
        assertThat(listed.get(child.id()).parentShardId()).isEqualTo(root);
        assertThat(listed.get(root).sequenceNumberRange().endingSequenceNumber())
                .isNotNull();
        assertThat(listed.get(child.id()).sequenceNumberRange().endingSequenceNumber())
                .isNull();
        assertThat(table.readAll(root))
                .hasSize(10)
                .allMatch(record -> StreamedTable.version(record).equals("1"));
        assertThat(table.readAll(child.id()))
                .hasSize(10)
                .allMatch(record -> StreamedTable.version(record).equals("2"));
    }

    @Test
    void splitsIntoTwoChildrenThatShareTheKeys() {
        String root = table.onlyShard();
        putKeys(40, 1);
        List<ShardDescription> children = table.stream().split(root);
        putKeys(40, 2);
        putKeys(40, 3);

        List<List<String>> keys = children.stream()
                .map(child -> table.readAll(child.id()).stream()
                        .map(record -> record.dynamodb().keys().get("id").s())
                        .toList())
                .toList();

        assertThat(children).hasSize(2).allMatch(child -> child.isChildOf(root));
        assertThat(keys.get(0)).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(keys.get(1));
        assertThat(keys.get(1)).hasSizeGreaterThan(20);
        assertThat(keys.get(0).size() + keys.get(1).size()).isEqualTo(80);
    }

    @Test
    void beginsChildrenAboveTheEndOfTheirParent() {
        TableStream stream = table.stream();
        putKeys(3, 1);
        ShardDescription left = stream.split(table.onlyShard()).get(0);
        putKeys(3, 2);
        stream.rotate(left.id());
        putKeys(3, 3);
        stream.rotateAll();

        Map<String, ShardDescription> byId =
                stream.shards().stream().collect(Collectors.toMap(ShardDescription::id, shard -> shard));
        assertThat(byId).hasSize(6);
        for (ShardDescription shard : byId.values()) {
            shard.parent()
                    .ifPresent(parent -> assertThat(shard.start())
                            .isGreaterThan(byId.get(parent).end().orElseThrow()));
            for (StreamRecord record : stream.records(shard.id())) {
                assertThat(record.number()).isGreaterThan(shard.start());
                shard.end().ifPresent(end -> assertThat(record.number()).isLessThan(end));
            }
        }
        assertThat(stream.records()).hasSize(9);
    }

    @Test
    void refusesToEndAShardTwice() {
        String root = table.onlyShard();
        table.stream().rotate(root);

        assertThatThrownBy(() -> table.stream().split(root))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended already");
        assertThat(table.stream().shards()).hasSize(2);
    }

    @Test
    void beginsWithAsManyShardsAsToldTo() {
        table.endpoint.streams().disable("orders");
        table.endpoint.streams().beginWith(new StreamSettings(3, Duration.ZERO));
        table.endpoint.streams().enable("orders", StreamViewType.NEW_IMAGE);
        putKeys(60, 1);

        assertThat(table.listAll().keySet())
                .hasSize(3)
                .allSatisfy(id -> assertThat(table.readAll(id)).isNotEmpty());
        assertThat(table.stream().records()).hasSize(60);
        assertThatThrownBy(() -> new StreamSettings(0, Duration.ZERO)).hasMessageContaining("1 shard or more");
        assertThatThrownBy(() -> new StreamSettings(1, Duration.ofSeconds(-1))).hasMessageContaining("zero time");
    }

    @Test
    void rotatesByItselfAfterSoManyRecords() {
        table.stream().turnOver(Turnover.rotatingAfter(4));
        for (int i = 0; i < 10; i++) {
            table.put("a", i);
        }

        assertThat(table.stream().shards())
                .extracting(shard -> table.readAll(shard.id()).size())
                .containsExactly(4, 4, 2);
        assertThat(table.stream().openShards()).hasSize(1);
        table.stream().turnOver(Turnover.never());
        putKeys(10, 1);
        assertThat(table.stream().shards()).hasSize(3);
    }

    @Test
    void splitsByItselfAfterSoManyRecordsOrBytes() {
        table.stream().turnOver(Turnover.splittingAfter(10));
        putKeys(10, 1);
        assertThat(table.stream().openShards()).hasSize(2);

        table.stream().turnOver(Turnover.splittingAfterBytes(5000));
        table.orders.put(Item.of("id", "large").with("text", "x".repeat(5000)));
        assertThat(table.stream().openShards()).hasSize(3);
    }

    @Test
    void rotatesByItselfWhenAShardIsOld() {
        table.stream().turnOver(Turnover.rotatingAfter(Duration.ofHours(4)));
        table.put("a", 1);
        table.time.advance(Duration.ofHours(4).minusMillis(1));
        assertThat(table.listAll()).hasSize(1);

        table.time.advance(Duration.ofMillis(1));
        table.put("a", 2);

        assertThat(table.stream().shards())
                .extracting(shard -> table.readAll(shard.id()).size())
                .containsExactly(1, 1);
        table.time.advance(Duration.ofHours(4));
        assertThat(table.listAll()).hasSize(3);
    }

    @Test
    void goesOnByRotationWhenKeysCannotBeSplitFurther() {
        table.stream().turnOver(Turnover.splittingAfter(1));
        for (int i = 0; i < 40; i++) {
            table.put("a", i);
        }

        assertThat(table.stream().records()).hasSize(40);
        String own = table.stream().openShards().stream()
                .filter(shard ->
                        table.stream().children(shard.parent().orElseThrow()).size() == 1)
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> table.stream().split(own)).hasMessageContaining("too small");
        assertThat(table.stream().openShards()).extracting(ShardDescription::id).contains(own);
    }

    @Test
    void refusesBoundsThatMakeNoSense() {
        assertThatThrownBy(() -> Turnover.rotatingAfter(0)).hasMessageContaining("1 record or more");
        assertThatThrownBy(() -> Turnover.splittingAfterBytes(0)).hasMessageContaining("1 byte or more");
        assertThatThrownBy(() -> Turnover.rotatingAfter(Duration.ZERO)).hasMessageContaining("some time");
    }

    @Test
    void tellsEveryWriteOnceAndInOrderPerKeyThroughAnyLineage() {
        SeededRuns.forSeeds(12, random -> {
            try (StreamedTable fresh = new StreamedTable()) {
                Map<String, List<String>> written = writeAtRandom(random, fresh);

                Map<String, List<String>> read = traverse(random, fresh);

                assertThat(read).isEqualTo(written);
            }
        });
    }

    /** Writes, deletes, splits, rotates and lets time pass; returns per key what its records must say. */
    private static Map<String, List<String>> writeAtRandom(Random random, StreamedTable table) {
        Map<String, List<String>> written = new TreeMap<>();
        if (random.nextBoolean()) {
            table.stream().turnOver(Turnover.splittingAfter(20 + random.nextInt(30)));
        }
        for (int step = 0; step < 250; step++) {
            List<ShardDescription> open = table.stream().openShards();
            String shard = open.get(random.nextInt(open.size())).id();
            switch (random.nextInt(20)) {
                case 0 -> table.stream().rotate(shard);
                case 1 -> table.stream().split(shard);
                case 2 -> table.time.advance(Duration.ofMillis(random.nextInt(5)));
                default -> writeOne(random, step, table, written);
            }
        }
        return written;
    }

    private static void writeOne(Random random, int step, StreamedTable table, Map<String, List<String>> written) {
        String id = "key-" + random.nextInt(15);
        List<String> changes = written.computeIfAbsent(id, any -> new ArrayList<>());
        boolean there = table.orders.item(Item.of("id", id)).isPresent();
        if (random.nextInt(4) > 0) {
            table.put(id, step);
            changes.add((there ? "MODIFY " : "INSERT ") + step);
        } else {
            table.orders.delete(Item.of("id", id));
            if (there) {
                changes.add("REMOVE");
            }
        }
        if (changes.isEmpty()) {
            written.remove(id);
        }
    }

    /** Reads by SDK, each shard after its parent and otherwise in any order; returns per key what the records said. */
    private static Map<String, List<String>> traverse(Random random, StreamedTable table) {
        Map<String, Shard> shards = table.listAll();
        Map<String, List<String>> children = new HashMap<>();
        List<String> ready = new ArrayList<>();
        for (Shard shard : shards.values()) {
            if (shard.parentShardId() == null) {
                ready.add(shard.shardId());
            } else {
                children.computeIfAbsent(shard.parentShardId(), any -> new ArrayList<>())
                        .add(shard.shardId());
            }
        }
        Map<String, List<String>> read = new TreeMap<>();
        while (!ready.isEmpty()) {
            String next = ready.remove(random.nextInt(ready.size()));
            for (Record record : table.readAll(next)) {
                read.computeIfAbsent(record.dynamodb().keys().get("id").s(), any -> new ArrayList<>())
                        .add(said(record));
            }
            ready.addAll(children.getOrDefault(next, List.of()));
        }
        return read;
    }

    private static String said(Record record) {
        String name = record.eventNameAsString();
        return name.equals("REMOVE") ? name : name + " " + StreamedTable.version(record);
    }

    @Test
    void keepsTheOrderOfConcurrentWritesWhileShardsTurnOver() {
        table.stream().turnOver(Turnover.splittingAfter(200));
        List<CompletableFuture<List<AppliedWrite>>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> putMany(writer)))
                .toList();
        for (int i = 0; i < 20; i++) {
            table.stream().rotateAll();
        }

        Map<String, List<Item>> landed = new TreeMap<>();
        writers.stream()
                .flatMap(writer -> writer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().stream())
                .sorted(Comparator.comparingLong(AppliedWrite::order))
                .forEach(write -> landed.computeIfAbsent(id(write.after().orElseThrow()), any -> new ArrayList<>())
                        .add(write.after().orElseThrow()));
        Map<String, List<Item>> told = new TreeMap<>();
        for (ShardDescription shard : table.stream().shards()) {
            for (StreamRecord record : table.stream().records(shard.id())) {
                told.computeIfAbsent(id(record.images().key()), any -> new ArrayList<>())
                        .add(record.images().after().orElseThrow());
            }
        }
        assertThat(told).isEqualTo(landed);
    }

    private List<AppliedWrite> putMany(int writer) {
        return IntStream.range(0, 2000)
                .mapToObj(i -> table.orders.put(
                        Item.of("id", "key-" + i % 7).with("writer", writer).with("version", i)))
                .toList();
    }

    private static String id(Item item) {
        return item.value("id").orElseThrow().toString();
    }
}
