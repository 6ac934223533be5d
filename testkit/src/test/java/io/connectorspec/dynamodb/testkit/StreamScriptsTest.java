/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.StreamedTable.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.AFTER_SEQUENCE_NUMBER;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.TRIM_HORIZON;

import io.connectorspec.dynamodb.testkit.stream.SequenceNumber;
import io.connectorspec.dynamodb.testkit.stream.ShardDescription;
import io.connectorspec.dynamodb.testkit.stream.TableStream;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;

/** What a test can do to a stream, seen by a client. */
class StreamScriptsTest {
    private StreamedTable table;
    private TableStream stream;
    private String root;

    @BeforeEach
    void start() {
        table = new StreamedTable();
        stream = table.stream();
        root = table.onlyShard();
    }

    @AfterEach
    void close() {
        table.close();
    }

    private boolean toldAsOpen(String shardId) {
        return table.listAll().get(shardId).sequenceNumberRange().endingSequenceNumber() == null;
    }

    @Test
    void hidesAChildForSomeAnswers() {
        String child = stream.rotate(root).id();
        stream.listings().hide(child, 2);

        assertThat(table.listedIds()).containsExactly(root);
        StreamDescription children = table.describe(request -> request.shardFilter(
                filter -> filter.type(ShardFilterType.CHILD_SHARDS).shardId(root)));
        assertThat(children.shards()).isEmpty();
        assertThat(table.listedIds()).containsExactlyInAnyOrder(root, child);
        assertThat(stream.shards()).hasSize(2);
    }

    @Test
    void hidesAChildUntilItIsShown() {
        String child = stream.rotate(root).id();
        stream.listings().hide(child);

        assertThat(table.listedIds()).containsExactly(root);
        assertThat(table.listedIds()).containsExactly(root);
        stream.listings().show(child);
        assertThat(table.listedIds()).containsExactlyInAnyOrder(root, child);
    }

    @Test
    void hidesShardsThatAreYetToCome() {
        String before = stream.rotate(root).id();
        stream.listings().hideNewShards(1);
        String after = stream.rotate(before).id();

        assertThat(table.listedIds()).containsExactlyInAnyOrder(root, before);
        assertThat(table.listedIds()).containsExactlyInAnyOrder(root, before, after);
        stream.listings().hideNewShards(0);
        stream.rotate(after);
        assertThat(table.listedIds()).hasSize(4);
    }

    @Test
    void tellsAnEndedParentAsOpen() {
        stream.rotate(root);
        stream.listings().tellAsOpen(root, 2);

        assertThat(toldAsOpen(root)).isTrue();
        assertThat(toldAsOpen(root)).isTrue();
        assertThat(toldAsOpen(root)).isFalse();
    }

    @Test
    void tellsShardsAsOpenThatEndLater() {
        stream.listings().tellNewlyEndedAsOpen(1);
        String child = stream.rotate(root).id();
        assertThat(table.listAll()).hasSize(2);
        stream.rotate(child);

        assertThat(toldAsOpen(child)).isTrue();
        assertThat(toldAsOpen(root)).isFalse();
        assertThat(toldAsOpen(child)).isFalse();
    }

    @Test
    void shufflesPagesSoThatChildrenComeBeforeParents() {
        for (int i = 0; i < 11; i++) {
            stream.rotateAll();
        }
        stream.listings().pageSize(3);
        List<String> truth = stream.shards().stream().map(ShardDescription::id).toList();

        stream.listings().shuffle(5);
        List<String> shuffled = List.copyOf(table.listAll().keySet());
        stream.listings().shuffle(6);
        List<String> otherwise = List.copyOf(table.listAll().keySet());

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(truth).isNotEqualTo(truth);
        assertThat(otherwise).containsExactlyInAnyOrderElementsOf(truth).isNotEqualTo(shuffled);
        assertThat(IntStream.range(0, 11)
                        .filter(i -> shuffled.indexOf(truth.get(i)) > shuffled.indexOf(truth.get(i + 1))))
                .isNotEmpty();
    }

    @Test
    void distortsAnswersAtRandomUntilTheTruthIsTold() {
        for (int generation = 0; generation < 4; generation++) {
            table.stream().openShards().forEach(shard -> table.stream().split(shard.id()));
        }
        Map<String, Shard> truth = table.listAll();
        SeededRuns.forSeeds(20, random -> {
            long seed = random.nextLong();
            table.stream().listings().distort(0.3, seed);
            List<Shard> told = table.describe(request -> {}).shards();
            table.stream().listings().distort(0.3, seed);
            List<Shard> again = table.describe(request -> {}).shards();

            assertThat(told).isEqualTo(again).hasSizeLessThan(truth.size());
            assertThat(told).anyMatch(shard -> !shard.equals(truth.get(shard.shardId())));
            assertThat(told)
                    .allMatch(shard -> truth.get(shard.shardId()).parentShardId() == null
                            || truth.get(shard.shardId()).parentShardId().equals(shard.parentShardId()));
            assertThat(told.stream().map(Shard::shardId).toList())
                    .isNotEqualTo(told.stream().map(Shard::shardId).sorted().toList());
        });
        table.stream().listings().clear();

        assertThat(table.listAll()).isEqualTo(truth);
    }

    @Test
    void answersInSmallPages() {
        stream.split(root);
        stream.listings().pageSize(2);

        assertThat(table.listedIds()).hasSize(2);
        assertThat(table.listAll()).hasSize(3);
        assertThat(table.endpoint.requests().all()).hasSize(3);
    }

    @Test
    void saysThatThereIsMoreWhenTheRestIsHidden() {
        stream.split(root);
        stream.listings().pageSize(1);
        String first = table.listedIds().get(0);
        stream.shards().stream()
                .map(ShardDescription::id)
                .filter(id -> !id.equals(first))
                .forEach(stream.listings()::hide);

        StreamDescription page = table.describe(request -> {});
        StreamDescription next = table.describe(request -> request.exclusiveStartShardId(page.lastEvaluatedShardId()));

        assertThat(page.shards()).extracting(Shard::shardId).containsExactly(first);
        assertThat(next.shards()).isEmpty();
        assertThat(next.lastEvaluatedShardId()).isNull();
    }

    @Test
    void answersWithShardsAsTheyWere() {
        stream.listings().stale(2);
        String child = stream.rotate(root).id();

        assertThat(table.listedIds()).containsExactly(root);
        assertThat(toldAsOpen(root)).isTrue();
        assertThat(table.listedIds()).containsExactlyInAnyOrder(root, child);
        assertThat(toldAsOpen(root)).isFalse();
    }

    @Test
    void answersWithAllShardsWhenFiltersAreIgnored() {
        stream.listings().ignoreFilters();
        stream.split(root);

        StreamDescription answer = table.describe(request -> request.shardFilter(
                filter -> filter.type(ShardFilterType.CHILD_SHARDS).shardId(root)));

        assertThat(answer.shards()).hasSize(3).extracting(Shard::shardId).contains(root);
    }

    @Test
    void tellsTheTruthAgain() {
        String child = stream.rotate(root).id();
        stream.listings().hide(child);
        stream.listings().tellAsOpen(root, 5);
        stream.listings().pageSize(1);
        stream.listings().stale(5);
        stream.listings().ignoreFilters();
        stream.listings().hideNewShards(5);
        stream.listings().tellNewlyEndedAsOpen(5);

        stream.listings().clear();
        String grandchild = stream.rotate(child).id();

        assertThat(table.listedIds()).containsExactlyInAnyOrder(root, child, grandchild);
        assertThat(toldAsOpen(root)).isFalse();
        assertThat(toldAsOpen(child)).isFalse();
        StreamDescription children = table.describe(request -> request.shardFilter(
                filter -> filter.type(ShardFilterType.CHILD_SHARDS).shardId(root)));
        assertThat(children.shards()).extracting(Shard::shardId).containsExactly(child);
    }

    @Test
    void refusesScriptsThatMakeNoSense() {
        assertThatThrownBy(() -> stream.listings().hide(root, 0)).hasMessageContaining("1 or more");
        assertThatThrownBy(() -> stream.listings().hideNewShards(-1)).hasMessageContaining("1 or more");
        assertThatThrownBy(() -> stream.listings().pageSize(101)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> stream.pages().size(1001)).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> stream.pages().answerEmpty(-1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> stream.drop(root)).hasMessageContaining("Rotate or split it");
        assertThatThrownBy(() -> stream.records("nothing")).hasMessageContaining("Shard does not exist");
    }

    @Test
    void trimsRecordsBeforeANumber() {
        for (int i = 1; i <= 3; i++) {
            table.put("a", i);
        }
        String early = table.iterator(root, TRIM_HORIZON);
        SequenceNumber first = stream.records(root).get(0).number();
        SequenceNumber third = stream.records(root).get(2).number();
        String afterSecond = table.iterator(
                root,
                AFTER_SEQUENCE_NUMBER,
                stream.records(root).get(1).number().text());

        stream.trimTo(root, third);

        assertRefused("TrimmedDataAccessException", "past the oldest", () -> table.read(early));
        assertRefused(
                "TrimmedDataAccessException",
                "past the oldest",
                () -> table.iterator(root, AFTER_SEQUENCE_NUMBER, first.text()));
        assertThat(table.read(afterSecond).records())
                .as("nothing that it would give is gone")
                .hasSize(1);
        assertThat(table.readAll(root)).extracting(StreamedTable::version).containsExactly("3");
    }

    @Test
    void trimsAllRecordsOfAShard() {
        table.put("a", 1);
        String iterator = table.iterator(root, TRIM_HORIZON);
        stream.trim(root);
        table.put("a", 2);

        assertRefused("TrimmedDataAccessException", "past the oldest", () -> table.read(iterator));
        assertThat(table.readAll(root)).extracting(StreamedTable::version).containsExactly("2");
    }

    @Test
    void dropsAShard() {
        table.put("a", 1);
        String iterator = table.iterator(root, TRIM_HORIZON);
        String child = stream.rotate(root).id();
        stream.drop(root);

        assertThat(table.listedIds()).containsExactly(child);
        assertRefused("ResourceNotFoundException", "Shard does not exist", () -> table.read(iterator));
        assertThat(stream.children(root)).extracting(ShardDescription::id).containsExactly(child);
    }

    @Test
    void expiresAllIterators() {
        table.put("a", 1);
        String iterator = table.iterator(root, TRIM_HORIZON);
        String next = table.read(iterator).nextShardIterator();

        stream.expireIterators();

        assertRefused("ExpiredIteratorException", "expired", () -> table.read(iterator));
        assertRefused("ExpiredIteratorException", "expired", () -> table.read(next));
        GetRecordsResponse page = table.read(table.iterator(root, TRIM_HORIZON));
        assertThat(page.records()).hasSize(1);
        assertThat(table.read(page.nextShardIterator()).records()).isEmpty();
    }

    @Test
    void answersWithEmptyPagesFirst() {
        table.put("a", 1);
        stream.rotate(root);
        stream.pages().answerEmpty(2);

        String iterator = table.iterator(root, TRIM_HORIZON);
        for (int i = 0; i < 2; i++) {
            GetRecordsResponse page = table.read(iterator);
            assertThat(page.records()).isEmpty();
            iterator = page.nextShardIterator();
        }
        GetRecordsResponse last = table.read(iterator);
        assertThat(last.records()).hasSize(1);
        assertThat(last.nextShardIterator()).isNull();
    }

    @Test
    void cutsRecordsIntoSmallPages() {
        for (int i = 1; i <= 5; i++) {
            table.put("a", i);
        }
        stream.pages().size(2);
        assertThat(table.read(table.iterator(root, TRIM_HORIZON)).records()).hasSize(2);
        assertThat(table.readAll(root)).hasSize(5);

        stream.pages().clear();
        assertThat(table.read(table.iterator(root, TRIM_HORIZON)).records()).hasSize(5);
    }

    @Test
    void tellsTheEndOfAShardWithAPageOfItsOwn() {
        table.put("a", 1);
        stream.rotate(root);
        stream.pages().tellEndsLate();

        GetRecordsResponse page = table.read(table.iterator(root, TRIM_HORIZON));
        assertThat(page.records()).hasSize(1);
        GetRecordsResponse end = table.read(page.nextShardIterator());
        assertThat(end.records()).isEmpty();
        assertThat(end.nextShardIterator()).isNull();
    }

    @Test
    void disablesAndRecreatesAStream() {
        table.put("a", 1);
        TableStream ended = table.endpoint.streams().disable("orders");
        TableStream second = table.endpoint.streams().enable("orders", StreamViewType.NEW_IMAGE);
        table.put("a", 2);

        assertThat(ended).isSameAs(stream);
        assertThat(table.stream()).isSameAs(second).isNotSameAs(stream);
        assertThat(stream.openShards()).isEmpty();
        assertThat(table.readAll(table.onlyShard()))
                .extracting(StreamedTable::version)
                .containsExactly("2");
        assertThat(stream.records()).hasSize(1);
    }
}
