/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredEndsTest {

    private final StoredEnds ends = new StoredEnds();

    @Test
    void anEndIsStoredWithTheFirstSnapshotAfterIt() {
        ends.snapshot(1);
        ends.recorded("a", 0, 0);

        assertThat(ends.completed(1)).isEmpty();
        ends.snapshot(2);
        assertThat(ends.completed(2)).isEqualTo(Map.of(0, List.of("a")));
        assertThat(ends.completed(2)).isEmpty();
    }

    @Test
    void aLaterCheckpointStoresWhatALostOneWasToStore() {
        ends.recorded("a", 0, 0);
        ends.snapshot(1);
        ends.recorded("b", 1, 0);
        ends.snapshot(2);

        assertThat(ends.completed(2)).isEqualTo(Map.of(0, List.of("a"), 1, List.of("b")));
    }

    @Test
    void ofTwoCheckpointsUnderWayTheFirstStoresOnlyItsOwn() {
        ends.recorded("a", 0, 0);
        ends.snapshot(1);
        ends.recorded("b", 0, 0);
        ends.snapshot(2);

        assertThat(ends.completed(1)).isEqualTo(Map.of(0, List.of("a")));
        assertThat(ends.completed(2)).isEqualTo(Map.of(0, List.of("b")));
    }

    @Test
    void anEndThatIsToldAgainKeepsItsSnapshotAndGoesToTheOneWhoToldIt() {
        ends.recorded("a", 0, 0);
        ends.snapshot(1);
        ends.recorded("a", 3, 0);

        assertThat(ends.completed(1)).isEqualTo(Map.of(3, List.of("a")));
    }

    @Test
    void anEndThatIsTakenBackIsNotStored() {
        ends.recorded("a", 2, 0);
        ends.snapshot(1);

        assertThat(ends.undone("a")).hasValue(2);
        assertThat(ends.undone("a")).isEmpty();
        assertThat(ends.isWaiting("a")).isFalse();
        assertThat(ends.completed(1)).isEmpty();
    }

    @Test
    void anEndWaitsSinceItWasFirstTold() {
        assertThat(ends.waitingSince("a")).isEmpty();
        ends.recorded("a", 0, 5);
        ends.recorded("a", 1, 9);
        ends.snapshot(1);
        assertThat(ends.waitingSince("a")).hasValue(5);

        ends.completed(1);
        assertThat(ends.waitingSince("a")).isEmpty();
    }
}
