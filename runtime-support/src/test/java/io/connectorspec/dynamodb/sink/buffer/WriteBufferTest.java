/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import static io.connectorspec.dynamodb.sink.buffer.TestWrites.failed;
import static io.connectorspec.dynamodb.sink.buffer.TestWrites.key;
import static io.connectorspec.dynamodb.sink.buffer.TestWrites.put;
import static io.connectorspec.dynamodb.sink.buffer.TestWrites.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WriteBufferTest {

    private final WriteBuffer buffer = new WriteBuffer(new BatchLimits(25, 1_000));

    @Test
    void sendsOneWriteOfAKeyAtATime() {
        PendingWrite first = put("a", 0);
        PendingWrite second = put("a", 1);
        buffer.add(first);
        buffer.add(second);

        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).containsExactly(first);
        assertThat(buffer.hasReady(0)).isFalse();
        assertThat(buffer.waitingForKey()).isEqualTo(1);

        buffer.release(first);
        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).containsExactly(second);
    }

    @Test
    void retriedWriteGoesBeforeANewerOneOfItsKeyAndAfterItsPause() {
        PendingWrite first = put("a", 0);
        buffer.add(first);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);
        buffer.add(put("a", 1));

        PendingWrite again = failed(first, 100);
        buffer.putBack(again);

        assertThat(buffer.hasReady(99)).isFalse();
        assertThat(buffer.nextMoment()).hasValue(100);
        assertThat(buffer.takeBatch(100, 25, Long.MAX_VALUE)).containsExactly(again);
    }

    @Test
    void pausingWritesCountAsWaiting() {
        PendingWrite write = put("a", 0);
        buffer.add(write);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);
        assertThat(buffer.isEmpty()).isTrue();

        buffer.putBack(failed(write, 100));

        assertThat(buffer.isEmpty()).isFalse();
        assertThat(buffer.size()).isEqualTo(1);
        assertThat(buffer.bytes()).isEqualTo(100);
    }

    @Test
    void batchEndsWhereItsBytesEnd() {
        for (int i = 0; i < 12; i++) {
            buffer.add(put("key " + i, i));
        }

        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).hasSize(10);
        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).hasSize(2);
    }

    @Test
    void writeLargerThanABatchGetsOneOfItsOwn() {
        buffer.add(write(new WriteKeys(key("big"), null), 5_000, Place.ofArrival(0, 0)));
        buffer.add(put("small", 1));

        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).hasSize(1);
        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void writeThatMustTravelAloneDoes() {
        PendingWrite suspect = put("a", 0);
        buffer.add(suspect);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);
        buffer.add(put("b", 1));
        PendingWrite alone = suspect.retried(new RetryState(1, 0, 0, true, Trials.NONE));
        buffer.putBack(alone);

        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).containsExactly(alone);
        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void mergesOnlyWhereItIsAsked() {
        buffer.add(put("a", 0));
        buffer.add(put("a", 1));
        assertThat(buffer.size()).isEqualTo(2);
        assertThat(buffer.merged()).isZero();

        WriteKeys merging = new WriteKeys(key("b"), key("b"));
        buffer.add(write(merging, 100, Place.ofArrival(2, 0)));
        buffer.add(write(merging, 100, Place.ofArrival(3, 0)));
        assertThat(buffer.size()).isEqualTo(3);
        assertThat(buffer.merged()).isEqualTo(1);
    }

    @Test
    void failedWriteIsDroppedWhenANewerOneMergesWithItAndItsPauseIsKept() {
        WriteKeys keys = new WriteKeys(key("a"), key("a"));
        PendingWrite older = write(keys, 100, Place.ofArrival(0, 10));
        PendingWrite newer = write(keys, 100, Place.ofArrival(1, 20));
        buffer.add(older);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);
        buffer.add(newer);

        buffer.putBack(failed(older, 500));

        assertThat(buffer.merged()).isEqualTo(1);
        assertThat(buffer.hasReady(499)).isFalse();
        assertThat(buffer.takeBatch(500, 25, Long.MAX_VALUE))
                .singleElement()
                .satisfies(sent -> assertThat(sent.request()).isEqualTo(newer.request()));
    }

    @Test
    void newestOfDistinctItemsThatMergeIsKeptInWhateverOrderTheyComeBack() {
        PendingWrite older = write(new WriteKeys(key("a"), key("both")), 100, Place.ofArrival(0, 10));
        PendingWrite newer = write(new WriteKeys(key("b"), key("both")), 100, Place.ofArrival(1, 20));
        buffer.add(older);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);
        buffer.add(newer);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);

        buffer.putBack(failed(older, 500));
        buffer.putBack(failed(newer, 500));

        assertThat(buffer.merged()).isEqualTo(1);
        assertThat(buffer.waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.request()).isEqualTo(newer.request()));
    }

    @Test
    void writeThatTakesTheTurnOfAnOlderOneKeepsTheTrialsOfItsOwn() {
        PendingWrite older = write(new WriteKeys(key("a"), key("both")), 100, Place.ofArrival(0, 10));
        PendingWrite newer = write(new WriteKeys(key("b"), key("both")), 100, Place.ofArrival(1, 20));
        buffer.add(older);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);
        buffer.add(newer);
        buffer.takeBatch(0, 25, Long.MAX_VALUE);
        Trials trials = new Trials(3, 5);
        buffer.putBack(newer.retried(new RetryState(3, 0, 700, true, trials)));

        buffer.putBack(failed(older, 500));

        assertThat(buffer.takeBatch(699, 25, Long.MAX_VALUE)).isEmpty();
        assertThat(buffer.takeBatch(700, 25, Long.MAX_VALUE)).singleElement().satisfies(sent -> {
            assertThat(sent.retry().trials()).isEqualTo(trials);
            assertThat(sent.retry().alone()).isTrue();
        });
    }

    @Test
    void keyThatIsWrittenWithoutEndHasItsTurnWhenItsFirstWriteIsDue() {
        WriteKeys keys = new WriteKeys(key("a"), key("a"));
        for (int i = 0; i < 100; i++) {
            buffer.add(write(keys, 1, Place.ofArrival(i, 50 + i)));
        }

        assertThat(buffer.wantsToSend(49)).isFalse();
        assertThat(buffer.wantsToSend(50)).isTrue();
    }

    @Test
    void writesWithoutKeyDoNotWaitForEachOther() {
        buffer.add(put(null, 0));
        buffer.add(put(null, 1));

        assertThat(buffer.takeBatch(0, 25, Long.MAX_VALUE)).hasSize(2);
    }

    @Test
    void refusesToTakeBackWhatWasNotSent() {
        PendingWrite write = put("a", 0);
        buffer.add(write);

        assertThatThrownBy(() -> buffer.putBack(write)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> buffer.release(write)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsKeysThatNothingWaitsFor() {
        for (int i = 0; i < 1_000; i++) {
            PendingWrite write = put("key " + i, i);
            buffer.add(write);
            buffer.takeBatch(0, 1, Long.MAX_VALUE);
            buffer.release(write);
        }

        assertThat(buffer.lanes()).isZero();
    }
}
