/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.source.ServiceClock;
import io.connectorspec.dynamodb.source.StartFrom;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.TestStreamsSettings;
import io.connectorspec.dynamodb.source.calls.ShardPage;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.calls.StreamOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StreamDescriberTest {

    private final DrivenThread thread = new DrivenThread();
    private final ScriptedCalls calls = new ScriptedCalls();
    private final StreamDescriber describer = new StreamDescriber(
            new EnumeratorEnvironment(
                    null, thread, calls, thread.clock(), new ServiceClock(thread.clock()), new SplittableRandom(1)),
            TestStreamsSettings.from(StartFrom.LATEST));
    private final List<String> events = new ArrayList<>();

    private void ask(String what) {
        describer.ask(() -> calls.childrenOf(what), page -> events.add(what));
    }

    private void askUrgently(String what) {
        describer.askUrgently(
                () -> calls.childrenOf(what), page -> events.add(what), () -> events.add("gave up " + what));
    }

    @Test
    void answersComeInTheCoordinatorsThread() {
        ask("a");
        assertThat(events).isEmpty();

        thread.settle();
        assertThat(events).containsExactly("a");
    }

    @Test
    void whatIsBeyondTheBudgetWaitsAndUrgentRequestsGoFirst() {
        for (int i = 0; i < 6; i++) {
            ask("slow" + i);
        }
        askUrgently("urgent");
        thread.settle();
        assertThat(calls.asked).hasSize(5);

        thread.pass(999);
        assertThat(calls.asked).hasSize(5);
        thread.pass(1);
        assertThat(calls.asked.subList(5, 7)).containsExactly("children of urgent", "children of slow5");
        assertThat(events).hasSize(7);
    }

    @Test
    void noSecondSeesMoreCallsThanTheBudgetWhateverFails() {
        List<Long> times = new ArrayList<>();
        Supplier<CompletableFuture<StreamOutcome<ShardPage>>> call = () -> {
            times.add(thread.now());
            return CompletableFuture.completedFuture(
                    times.size() < 40
                            ? ScriptedCalls.refused(StreamFailure.Kind.THROTTLED)
                            : ScriptedCalls.answer(null));
        };
        for (int i = 0; i < 4; i++) {
            describer.ask(call, page -> events.add("done"));
        }
        thread.pass(120_000);

        assertThat(events).hasSize(4);
        for (int i = 5; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 5))
                    .as("calls %s to %s", i - 5, i)
                    .isGreaterThanOrEqualTo(1000);
        }
    }

    @Test
    void triesAgainAfterAPauseWhatMayPass() {
        calls.refusal(StreamFailure.Kind.TRANSIENT).refusal(StreamFailure.Kind.THROTTLED);
        ask("a");
        thread.pass(5000);

        assertThat(calls.asked).hasSize(3);
        assertThat(events).containsExactly("a");
    }

    @Test
    void failsTheJobWhenTheWholeStreamCannotBeDescribed() {
        calls.refusal(StreamFailure.Kind.ACCESS_DENIED);
        ask("a");

        assertThatThrownBy(thread::settle)
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining("DescribeStream")
                .hasMessageContaining(TestStreamsSettings.ARN)
                .hasMessageContaining("it is ACCESS_DENIED")
                .hasMessageContaining("dynamodb:DescribeStream");
    }

    @Test
    void givesUpAnUrgentRequestWithoutFailingTheJob() {
        calls.refusal(StreamFailure.Kind.ACCESS_DENIED);
        askUrgently("a");
        thread.settle();

        assertThat(events).containsExactly("gave up a");
    }

    @Test
    void namesTheNumberOfAttemptsWhenRetriesAreSpent() {
        for (int i = 0; i <= 50; i++) {
            calls.refusal(StreamFailure.Kind.THROTTLED);
        }
        ask("a");

        assertThatThrownBy(() -> thread.pass(600_000))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining("51 times")
                .hasMessageContaining("'retries'");
    }
}
