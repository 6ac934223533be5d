/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.source.EndAt;
import io.connectorspec.dynamodb.source.Losses;
import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.OnLostRecords;
import io.connectorspec.dynamodb.source.Retention;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.calls.RecordPage;
import io.connectorspec.dynamodb.source.calls.ShardIterator;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.calls.StreamFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit.Mark;
import org.apache.flink.connector.dynamodb.source.split.StartingPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

class PollingPlanTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final TestStreamsSettings SETTINGS = TestStreamsSettings.from(StartFrom.TRIM_HORIZON);
    private static final DynamoDbStreamsShardSplit SPLIT =
            new DynamoDbStreamsShardSplit(TestStreamsSettings.ARN, "s", StartingPosition.fromStart(), "p");

    private final List<LostRecords> told = new ArrayList<>();
    private final PollingPlan plan =
            new PollingPlan(SETTINGS, new SplittableRandom(1), ReadingEnd.of(SETTINGS), losses(SETTINGS));

    private Losses losses(TestStreamsSettings settings) {
        return new Losses(settings.onLostRecords(), told::add);
    }

    private static ShardRead read(int records, String nextIterator) {
        List<Record> page = IntStream.range(0, records)
                .mapToObj(i -> Record.builder()
                        .dynamodb(change -> change.sequenceNumber("10" + i).approximateCreationDateTime(NOW))
                        .build())
                .toList();
        return new ShardRead(RecordPage.of(page), Optional.ofNullable(nextIterator), 0, NOW);
    }

    private static StreamFailure failure(Kind kind) {
        return new StreamFailure(kind, "it failed", null);
    }

    private void openAt(long now) {
        plan.next(now).orElseThrow();
        plan.opened("s", new ShardIterator("i0", NOW), now);
    }

    @Test
    void opensANewShardAtOnceAndReadsIt() {
        plan.add(SPLIT, 5);

        assertThat(plan.nextDue()).hasValue(5);
        assertThat(plan.next(5)).contains(new Poll.Open("s", StartingPosition.fromStart()));
        assertThat(plan.next(5)).isEmpty();
        assertThat(plan.opened("s", new ShardIterator("i0", NOW), 7)).isFalse();
        assertThat(plan.next(7)).contains(new Poll.Read("s", "i0"));
    }

    @Test
    void readsOnAtOnceAfterAFullPageAndRestsAfterOthers() {
        plan.add(SPLIT, 0);
        openAt(0);
        plan.next(0);
        plan.read("s", read(1000, "i1"), 10);
        assertThat(plan.nextDue()).hasValue(10);
        plan.next(10);
        plan.read("s", read(1, "i2"), 20);
        assertThat(plan.nextDue()).hasValue(270);
        plan.next(270);
        plan.read("s", read(0, "i3"), 300);
        assertThat(plan.nextDue()).hasValue(1300);
        assertThat(plan.next(1299)).isEmpty();
        assertThat(plan.next(1300)).contains(new Poll.Read("s", "i3"));
    }

    @Test
    void readsAClosedShardAtOnceButNotForEver() {
        plan.add(SPLIT.marked(Mark.CLOSED), 0);
        openAt(0);
        for (int i = 0; i < 10; i++) {
            plan.next(0).orElseThrow();
            plan.read("s", read(0, "i"), 0);
            assertThat(plan.nextDue()).hasValue(0);
        }
        plan.next(0).orElseThrow();
        plan.read("s", read(0, "i"), 0);
        assertThat(plan.nextDue()).hasValue(1000);
    }

    @Test
    void aShardWithoutNextIteratorHasEnded() {
        plan.add(SPLIT, 0);
        openAt(0);
        plan.next(0);

        assertThat(plan.read("s", read(3, null), 0)).isTrue();
        assertThat(plan.nextDue()).isEmpty();
    }

    @Test
    void anExpiredIteratorResumesBehindTheLastRecord() {
        plan.add(SPLIT, 0);
        openAt(0);
        plan.next(0);
        plan.read("s", read(3, "i1"), 0);
        Poll poll = plan.next(250).orElseThrow();

        assertThat(plan.failed(poll, failure(Kind.ITERATOR_EXPIRED), 250, NOW)).isFalse();
        assertThat(plan.next(250)).contains(new Poll.Open("s", StartingPosition.continueFromSequenceNumber("102")));
    }

    @Test
    void latestIsAskedForOnlyOnce() {
        plan.add(SPLIT.at(StartingPosition.latest()), 0);
        assertThat(plan.next(0)).contains(new Poll.Open("s", StartingPosition.latest()));
        assertThat(plan.opened("s", new ShardIterator("i0", NOW), 0)).isTrue();
        Poll poll = plan.next(0).orElseThrow();
        plan.failed(poll, failure(Kind.ITERATOR_EXPIRED), 0, NOW);

        assertThat(plan.next(0)).contains(new Poll.Open("s", StartingPosition.fromStart()));
    }

    @Test
    void aPausedShardIsNotPolledAndGoesOnWhereItWas() {
        plan.add(SPLIT, 0);
        openAt(0);
        plan.next(0);
        plan.pause(List.of("s", "unknown"));
        plan.read("s", read(1000, "i1"), 0);
        assertThat(plan.nextDue()).isEmpty();
        assertThat(plan.next(1_000_000)).isEmpty();

        plan.resume(List.of("s", "unknown"));
        plan.resume(List.of("s"));
        assertThat(plan.next(1_000_000)).contains(new Poll.Read("s", "i1"));
        assertThat(plan.next(1_000_000)).isEmpty();
    }

    @Test
    void shardsThatAreDueTakeTurns() {
        for (String id : List.of("a", "b")) {
            plan.add(new DynamoDbStreamsShardSplit("arn", id, StartingPosition.fromStart(), null), 0);
        }
        assertThat(plan.next(0).orElseThrow().shardId()).isEqualTo("a");
        assertThat(plan.next(0).orElseThrow().shardId()).isEqualTo("b");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"THROTTLED", "TRANSIENT"})
    void passingFailuresAreTriedAgainAsOftenAsConfigured(Kind kind) {
        plan.add(SPLIT, 0);
        long now = 0;
        for (int i = 0; i < 50; i++) {
            Poll poll = plan.next(now).orElseThrow();
            assertThat(plan.failed(poll, failure(kind), now, NOW)).isFalse();
            assertThat(plan.nextDue().orElseThrow() - now).isBetween(0L, 1000L);
            now = plan.nextDue().orElseThrow();
        }
        Poll last = plan.next(now).orElseThrow();
        long then = now;
        assertThatThrownBy(() -> plan.failed(last, failure(kind), then, NOW))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContainingAll("GetShardIterator", "shard s", TestStreamsSettings.ARN, "51 times", "retries");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ACCESS_DENIED", "OTHER"})
    void otherFailuresAreNotTriedAgain(Kind kind) {
        plan.add(SPLIT, 0);
        Poll poll = plan.next(0).orElseThrow();

        assertThatThrownBy(() -> plan.failed(poll, failure(kind), 0, NOW))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining("tried once");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRIMMED", "NOT_FOUND"})
    void recordsThatAreGoneFailWithPositionAndAge(Kind kind) {
        plan.add(SPLIT.at(StartingPosition.continueFromSequenceNumber("77")).needed(NOW.minusSeconds(90_000)), 0);
        Poll poll = plan.next(0).orElseThrow();

        assertThatThrownBy(() -> plan.failed(poll, failure(kind), 0, NOW))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContainingAll("shard s", "sequence number 77", "25 hours", "CONTINUE");
    }

    @Test
    void aChildThatIsGoneFailsAndAnUnreadRootThatIsGoneIsAtItsEnd() {
        plan.add(SPLIT, 0);
        assertThat(plan.failed(plan.next(0).orElseThrow(), failure(Kind.NOT_FOUND), 0, NOW))
                .isTrue();

        plan.add(SPLIT.marked(Mark.CONTINUES_PARENT), 0);
        Poll poll = plan.next(0).orElseThrow();
        assertThatThrownBy(() -> plan.failed(poll, failure(Kind.NOT_FOUND), 0, NOW))
                .hasMessageContainingAll("the first ones of shard s");
    }

    @Test
    void aShardThatIsOpenedWhenItsFirstRecordsMayBeGoneFails() {
        plan.add(SPLIT.marked(Mark.CONTINUES_PARENT).needed(NOW.minus(Retention.PERIOD)), 0);
        openAt(0);

        plan.add(other("late").needed(NOW.minus(Retention.PERIOD).minusMillis(1)), 1);
        assertThat(plan.next(1)).isPresent().get().isInstanceOf(Poll.Read.class);
        plan.next(1).orElseThrow();
        assertThatThrownBy(() -> plan.opened("late", new ShardIterator("i0", NOW), 1))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContainingAll("shard late", "may have been dropped", "24 hours and 0 minutes ago");
    }

    @Test
    void aShardThatIsOpenedAtAnOldPositionIsTheServicesToJudge() {
        plan.add(SPLIT.at(StartingPosition.continueFromSequenceNumber("77")).needed(NOW.minusSeconds(90_000)), 0);
        openAt(0);

        assertThat(plan.next(0)).contains(new Poll.Read("s", "i0"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRIMMED", "NOT_FOUND"})
    void whatIsGoneOfBeforeTheStartIsNotMissed(Kind kind) {
        plan.add(SPLIT.marked(Mark.CONTINUES_PARENT).since(NOW.minusSeconds(3600)), 0);
        Poll poll = plan.next(0).orElseThrow();

        assertThat(plan.failed(poll, failure(kind), 0, NOW)).isEqualTo(kind == Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRIMMED", "NOT_FOUND"})
    void whatIsGoneOfAfterAStartLongAgoIsMissed(Kind kind) {
        plan.add(SPLIT.since(NOW.minusSeconds(90_000)), 0);
        Poll poll = plan.next(0).orElseThrow();

        assertThatThrownBy(() -> plan.failed(poll, failure(kind), 0, NOW))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContainingAll("shard s", "25 hours");
    }

    @Test
    void anIdleShardThatWasOpenedAtLatestIsNeededSinceThen() {
        plan.add(SPLIT.at(StartingPosition.latest()).since(NOW.minusSeconds(90_000)), 0);
        openAt(0);
        Poll poll = plan.next(0).orElseThrow();
        plan.failed(poll, failure(Kind.ITERATOR_EXPIRED), 0, NOW);
        openAt(0);

        assertThat(plan.next(0)).contains(new Poll.Read("s", "i0"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRIMMED", "NOT_FOUND"})
    void anIdleShardMissesNothingWhenItsPositionIsGone(Kind kind) {
        plan.add(SPLIT.at(StartingPosition.continueFromSequenceNumber("77")).needed(NOW.minusSeconds(90_000)), 0);
        openAt(0);
        Poll poll = readNothing(11);

        assertThat(plan.failed(poll, failure(kind), 0, NOW)).isEqualTo(kind == Kind.NOT_FOUND);
        if (kind == Kind.TRIMMED) {
            assertThat(plan.next(0)).contains(new Poll.Open("s", StartingPosition.fromStart()));
            assertThat(plan.opened("s", new ShardIterator("i0", NOW), 0)).isFalse();
        }
    }

    @Test
    void aFewEmptyReadsDoNotProveThatAShardIsIdle() {
        plan.add(SPLIT.at(StartingPosition.continueFromSequenceNumber("77")).needed(NOW.minusSeconds(90_000)), 0);
        openAt(0);
        Poll poll = readNothing(10);

        assertThatThrownBy(() -> plan.failed(poll, failure(Kind.TRIMMED), 0, NOW))
                .hasMessageContaining("sequence number 77");
    }

    @Test
    void thatAShardIsIdleIsToldOnceAMinute() {
        plan.add(SPLIT, 0);
        openAt(0);
        readNothing(11);
        assertThat(plan.caughtUp("s", 59_999)).isEmpty();
        assertThat(plan.caughtUp("s", 60_000)).contains(NOW);
        assertThat(plan.caughtUp("s", 60_000)).isEmpty();
        assertThat(plan.caughtUp("s", 120_000)).contains(NOW);

        plan.read("s", read(1, "i"), 120_000);
        assertThat(plan.caughtUp("s", 240_000)).isEmpty();
        assertThat(plan.caughtUp("unknown", 240_000)).isEmpty();
    }

    /** Reads without result; gives the next poll, which is under way. */
    private Poll readNothing(int times) {
        for (int i = 0; i < times; i++) {
            plan.next(i * 1000L).orElseThrow();
            plan.read("s", read(0, "i"), i * 1000L);
        }
        return plan.next(times * 1000L).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRIMMED", "NOT_FOUND"})
    void recordsOfBeforeTheStartThatAreGoneAreNotMissedAlsoWhileTheyAreRead(Kind kind) {
        plan.add(SPLIT.since(NOW.plusSeconds(1)), 0);
        openAt(0);
        plan.next(0).orElseThrow();
        plan.read("s", read(3, "i1"), 0);
        Poll poll = plan.next(1000).orElseThrow();

        assertThat(plan.failed(poll, failure(kind), 1000, NOW)).isEqualTo(kind == Kind.NOT_FOUND);
    }

    private static DynamoDbStreamsShardSplit other(String id) {
        return new DynamoDbStreamsShardSplit(TestStreamsSettings.ARN, id, StartingPosition.fromStart(), "p");
    }

    @Test
    void anUnreadRootWhoseOldestRecordsWereTrimmedIsOpenedAgain() {
        plan.add(SPLIT, 0);
        openAt(0);
        Poll poll = plan.next(0).orElseThrow();

        assertThat(plan.failed(poll, failure(Kind.TRIMMED), 0, NOW)).isFalse();
        assertThat(plan.next(0)).contains(new Poll.Open("s", StartingPosition.fromStart()));
    }

    @Test
    void aReadingThatEndsLeavesAnOpenShardAfterSeveralEmptyReadsPastItsGrace() {
        TestStreamsSettings bounded = SETTINGS.endingAt(EndAt.AT_TIMESTAMP, Duration.ofSeconds(5))
                .with("endTimestamp", NOW.minusSeconds(6).toString());
        PollingPlan ending = new PollingPlan(bounded, new SplittableRandom(1), ReadingEnd.of(bounded), losses(bounded));
        ending.add(SPLIT, 0);
        ending.next(0);
        ending.opened("s", new ShardIterator("i0", NOW), 0);
        for (int i = 0; i < 10; i++) {
            ending.next(10_000).orElseThrow();
            assertThat(ending.read("s", read(0, "i"), 0)).isFalse();
        }

        ending.next(10_000).orElseThrow();
        assertThat(ending.read("s", read(0, "i"), 0)).isTrue();
        assertThat(ending.nextDue()).isEmpty();
    }

    @Test
    void aReadingThatEndsLeavesAShardAtTheFirstLaterRecord() {
        TestStreamsSettings bounded = SETTINGS.endingAt(EndAt.AT_TIMESTAMP, Duration.ofDays(1))
                .with("endTimestamp", NOW.minusSeconds(1).toString());
        PollingPlan ending = new PollingPlan(bounded, new SplittableRandom(1), ReadingEnd.of(bounded), losses(bounded));
        ending.add(SPLIT, 0);
        ending.next(0);
        ending.opened("s", new ShardIterator("i0", NOW), 0);
        ending.next(0);
        assertThat(ending.read("s", read(0, "i1"), 0)).isFalse();

        ending.next(10_000);
        assertThat(ending.read("s", read(1, "i2"), 0)).isTrue();
    }

    private PollingPlan continuing() {
        TestStreamsSettings settings = SETTINGS.with("onLostRecords", OnLostRecords.CONTINUE);
        return new PollingPlan(settings, new SplittableRandom(1), ReadingEnd.of(settings), losses(settings));
    }

    @Test
    void whereLossesAreAcceptedATrimmedShardIsReadFromItsOldestRecordAndToldOnce() {
        PollingPlan going = continuing();
        going.add(SPLIT.at(StartingPosition.continueFromSequenceNumber("7")), 0);
        for (int i = 0; i < 3; i++) {
            Poll poll = going.next(100_000L * i).orElseThrow();
            assertThat(going.failed(poll, failure(Kind.TRIMMED), 100_000L * i, NOW))
                    .isFalse();
        }

        assertThat(told).hasSize(1);
        assertThat(told.get(0).missing()).isEqualTo("those after sequence number 7");
        assertThat(going.next(1_000_000)).contains(new Poll.Open("s", StartingPosition.fromStart()));
    }

    @Test
    void whereLossesAreAcceptedAShardThatIsGoneIsToldAndHasEnded() {
        PollingPlan going = continuing();
        going.add(SPLIT.at(StartingPosition.continueFromSequenceNumber("7")), 0);

        assertThat(going.failed(going.next(0).orElseThrow(), failure(Kind.NOT_FOUND), 0, NOW))
                .isTrue();
        assertThat(told).extracting(LostRecords::shardId).containsExactly("s");
    }

    @Test
    void whereLossesAreAcceptedAShardOpenedTooLateIsToldOnceAndRead() {
        PollingPlan going = continuing();
        going.add(SPLIT.needed(NOW.minus(Retention.PERIOD).minusSeconds(1)), 0);
        going.next(0);
        going.opened("s", new ShardIterator("i0", NOW), 0);
        assertThat(going.next(0)).contains(new Poll.Read("s", "i0"));

        going.failed(new Poll.Read("s", "i0"), failure(Kind.ITERATOR_EXPIRED), 0, NOW);
        going.next(0);
        going.opened("s", new ShardIterator("i1", NOW), 0);
        assertThat(told).hasSize(1);
    }
}
