/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrivenTimeTest {
    private final DrivenTime time = new DrivenTime(Instant.EPOCH);
    private final List<String> ran = new ArrayList<>();

    private void runAfter(int seconds, String name) {
        time.runAfter(
                Duration.ofSeconds(seconds),
                () -> ran.add(name + " at " + time.now().getEpochSecond()));
    }

    @Test
    void runsTasksAtTheirTimeAndInTheirOrder() {
        runAfter(5, "late");
        runAfter(2, "first");
        runAfter(2, "second");
        time.advance(Duration.ofSeconds(1));
        assertThat(ran).isEmpty();

        time.advance(Duration.ofSeconds(9));

        assertThat(ran).containsExactly("first at 2", "second at 2", "late at 5");
        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(10));
    }

    @Test
    void runsTasksThatTasksSetOnTheWay() {
        time.runAfter(Duration.ofSeconds(1), () -> runAfter(1, "nested"));

        time.advance(Duration.ofSeconds(3));

        assertThat(ran).containsExactly("nested at 2");
    }

    @Test
    void runsOverdueTasksAtTheNextStep() {
        runAfter(-5, "overdue");

        time.advance(Duration.ZERO);

        assertThat(ran).containsExactly("overdue at 0");
    }

    @Test
    void doesNotGoBack() {
        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zero or more");
    }

    @Test
    void runsTasksOfTheMachinesClockToo() throws Exception {
        CompletableFuture<Boolean> ran = new CompletableFuture<>();

        EndpointTime.system().runAfter(Duration.ofMillis(1), () -> ran.complete(true));

        assertThat(ran.get(20, TimeUnit.SECONDS)).isTrue();
    }
}
