/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CongestionWindowTest {

    private final CongestionWindow window = new CongestionWindow(4, 25);

    @Test
    void startsOpenAndBoundsRequests() {
        for (int i = 0; i < 4; i++) {
            assertThat(window.isFull()).isFalse();
            window.sent(1);
        }

        assertThat(window.isFull()).isTrue();
        assertThat(window.room()).isZero();
    }

    @Test
    void roundThatIsRefusedHalvesIt() {
        for (int i = 0; i < 4; i++) {
            window.sent(25);
        }
        for (int i = 0; i < 4; i++) {
            window.answered(25, 25);
        }

        assertThat(window.limit()).isEqualTo(50);
    }

    @Test
    void fewRefusedWritesAmongManyHardlyMoveIt() {
        window.sent(25);
        window.answered(25, 1);

        assertThat(window.limit()).isGreaterThanOrEqualTo(99);
    }

    @Test
    void neverFallsBelowOneWriteAndComesBack() {
        for (int i = 0; i < 500; i++) {
            window.sent(1);
            window.answered(1, 1);
        }
        assertThat(window.limit()).isEqualTo(1);
        assertThat(window.isFull()).isFalse();
        assertThat(window.room()).isEqualTo(1);

        for (int i = 0; i < 500; i++) {
            int writes = window.room();
            window.sent(writes);
            window.answered(writes, 0);
        }
        assertThat(window.limit()).isEqualTo(100);
    }

    @Test
    void isFullOnlyWhileSomethingIsUnderWay() {
        window.sent(25);
        for (int i = 0; i < 20; i++) {
            window.sent(25);
            window.answered(25, 25);
        }
        assertThat(window.isFull()).isTrue();

        window.answered(25, 25);
        assertThat(window.isFull()).isFalse();
    }
}
