/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import io.connectorspec.dynamodb.source.RetryPolicy;
import io.connectorspec.dynamodb.source.SourceSettings;
import io.connectorspec.dynamodb.source.StreamReadException;
import io.connectorspec.dynamodb.source.calls.ShardPage;
import io.connectorspec.dynamodb.source.calls.StreamFailure;
import io.connectorspec.dynamodb.source.calls.StreamOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls of DescribeStream within one budget and tries them again where that helps. Urgent requests go
 * first. Everything happens in the coordinator's thread.
 */
final class StreamDescriber {

    private static final Logger LOG = LoggerFactory.getLogger(StreamDescriber.class);

    private final EnumeratorEnvironment environment;
    private final SourceSettings settings;
    private final RetryPolicy retries;
    private final DescribeBudget budget;
    private final Deque<Request> requests = new ArrayDeque<>();
    private boolean waitingForBudget;

    /** Takes what is needed; nothing is called yet. */
    StreamDescriber(EnumeratorEnvironment environment, SourceSettings settings) {
        this.environment = environment;
        this.settings = settings;
        this.retries = RetryPolicy.of(settings.streams());
        this.budget =
                new DescribeBudget(settings.streams().describeCallsPerSecond().value());
    }

    /**
     * A request for a page.
     *
     * @param call makes the call
     * @param onPage takes the answer
     * @param onGivenUp for an urgent request, what to do when it fails for good; null for the others
     * @param failures how often it failed so far
     */
    private record Request(
            Supplier<CompletableFuture<StreamOutcome<ShardPage>>> call,
            Consumer<ShardPage> onPage,
            Runnable onGivenUp,
            int failures) {
        Request again() {
            return new Request(call, onPage, onGivenUp, failures + 1);
        }

        boolean isUrgent() {
            return onGivenUp != null;
        }
    }

    /** Asks for something that can wait, and that the job cannot do without. */
    void ask(Supplier<CompletableFuture<StreamOutcome<ShardPage>>> call, Consumer<ShardPage> onPage) {
        enqueue(new Request(call, onPage, null, 0));
    }

    /** Asks for something that cannot wait, and that the job can do without. */
    void askUrgently(
            Supplier<CompletableFuture<StreamOutcome<ShardPage>>> call,
            Consumer<ShardPage> onPage,
            Runnable onGivenUp) {
        enqueue(new Request(call, onPage, onGivenUp, 0));
    }

    private void enqueue(Request request) {
        if (request.isUrgent()) {
            requests.addFirst(request);
        } else {
            requests.addLast(request);
        }
        sendWhatTheBudgetAllows();
    }

    private void sendWhatTheBudgetAllows() {
        while (!requests.isEmpty() && !waitingForBudget) {
            long now = environment.clock().relativeTimeMillis();
            if (budget.take(now)) {
                send(requests.removeFirst());
            } else {
                waitingForBudget = true;
                environment.thread().runAfter(budget.millisUntilFree(now), () -> {
                    waitingForBudget = false;
                    sendWhatTheBudgetAllows();
                });
            }
        }
    }

    private void send(Request request) {
        request.call.get().thenAccept(outcome -> environment.thread().run(() -> received(request, outcome)));
    }

    private void received(Request request, StreamOutcome<ShardPage> outcome) {
        if (outcome instanceof StreamOutcome.Answer<ShardPage> answer) {
            environment.serviceClock().heard(answer.value().serviceTime());
            request.onPage.accept(answer.value());
        } else if (outcome instanceof StreamOutcome.Refusal<ShardPage> refusal) {
            refused(request.again(), refusal.failure());
        }
    }

    private void refused(Request request, StreamFailure failure) {
        OptionalLong pause = retries.pauseMillis(failure.kind(), request.failures, environment.random());
        if (pause.isPresent()) {
            environment.thread().runAfter(pause.getAsLong(), () -> enqueue(request));
        } else if (request.isUrgent()) {
            LOG.warn("DescribeStream with a filter was given up: {}", failure.description());
            request.onGivenUp.run();
        } else {
            String stream = "stream " + settings.streamArn().value();
            throw StreamReadException.ofCall("DescribeStream", stream, request.failures, failure, settings);
        }
    }
}
