/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.sink.ServiceFaults.Fate;
import io.connectorspec.dynamodb.sink.ServiceFaults.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.FailedRecord.Reason;

/** What one writer sent and was told, counted where the service is, against which its metrics are held. */
final class Tally {

    private static final int MOST_REJECTIONS = 5;

    private final SimulationPlan plan;
    private final long start;
    private final Map<Object, Integer> tries = new HashMap<>();
    private final Map<Object, Integer> rejections = new HashMap<>();
    private long requests;
    private long requestsUnderWay;
    private long writes;
    private long writesUnderWay;
    private long bytes;
    private long written;
    private long undone;
    private long unprocessed;
    private long partlyUnprocessed;
    private long throttled;
    private long rejected;
    private long badRequests;
    private long units;
    private double consumed;
    private long refusedSinceCheck;
    private long othersSinceCheck;
    private int limitAtCheck = Integer.MAX_VALUE;
    private Fault deadly;
    private final Map<Reason, Long> failed = new HashMap<>();

    Tally(SimulationPlan plan, long start) {
        this.plan = plan;
        this.start = start;
    }

    void sent(List<DynamoDbWriteRequest> batch, long now) {
        requests++;
        requestsUnderWay++;
        writes += batch.size();
        writesUnderWay += batch.size();
        bytes += RequestSize.around(plan.table(), plan.reportsCapacity())
                + batch.stream().mapToLong(RequestSize::of).sum();
        assertThat(requestsUnderWay)
                .as("requests under way")
                .isLessThanOrEqualTo(plan.settings().maxInFlightRequests().value());
        plan.unitsPerSecond()
                .ifPresent(cap -> assertThat(units)
                        .as("write units used after %d ms", now - start)
                        .isLessThan(cap + cap * (now - start) / 1_000 + 1));
        units += plan.unitsOf(batch);
        batch.forEach(write -> tried(write, 1));
    }

    /** Counts tries of a put, as deletes cannot be told from each other. */
    private void tried(DynamoDbWriteRequest write, int by) {
        String content = StreamElement.contentOf(write);
        if (content.equals(WriteHistory.DELETED)) {
            return;
        }
        int count = tries.merge(List.of(plan.keyOf(write), content), by, Integer::sum);
        plan.settings()
                .maxAttempts()
                .toOptional()
                .ifPresent(most -> assertThat(count).as("tries of one write").isLessThanOrEqualTo(most));
    }

    void answered(List<DynamoDbWriteRequest> batch, Fate fate) {
        requestsUnderWay--;
        writesUnderWay -= batch.size();
        Fault fault = fate.fault();
        if (fault.isAnswer()) {
            answeredInPart(batch, fate);
            return;
        }
        if (plan.isDeadly(fault)) {
            deadly = fault;
        }
        undone += batch.size();
        if (fault.isThrottling()) {
            throttled++;
            units -= plan.unitsOf(batch);
        }
        if (fault.isRefusal()) {
            badRequests++;
            batch.forEach(write -> tried(write, -1));
        }
        if (fault.isAboutCredentials()) {
            rejected++;
            batch.forEach(this::rejected);
        }
        if (fault.isRefusal() || fault.isAboutCredentials()) {
            othersSinceCheck += batch.size();
        } else {
            refusedSinceCheck += batch.size();
        }
    }

    private void rejected(DynamoDbWriteRequest write) {
        int count = rejections.merge(List.of(plan.keyOf(write), StreamElement.contentOf(write)), 1, Integer::sum);
        if (count > MOST_REJECTIONS && !StreamElement.contentOf(write).equals(WriteHistory.DELETED)) {
            throw new AssertionError("A write is tried " + count + " times with bad credentials");
        }
    }

    private void answeredInPart(List<DynamoDbWriteRequest> batch, Fate fate) {
        int left = batch.size() - fate.applied().size();
        written += fate.applied().size();
        undone += left;
        unprocessed += left;
        partlyUnprocessed += left > 0 ? 1 : 0;
        consumed += plan.consumed(fate.applied());
        units -= plan.unitsOf(batch) - plan.unitsOf(fate.applied());
        refusedSinceCheck += left;
        othersSinceCheck += fate.applied().size();
    }

    /** Takes note of a record that the handler took. */
    void handled(Reason reason) {
        failed.merge(reason, 1L, Long::sum);
    }

    /** Gives the fault that the job has to fail for, if it was told of one. */
    Optional<Fault> deadly() {
        return Optional.ofNullable(deadly);
    }

    /** Gives whether the job may fail for the sum of what it was told. */
    boolean hasBadCredentials() {
        return rejected >= MOST_REJECTIONS;
    }

    /** Gives whether the service refused a request for an item. */
    boolean hasRefusals() {
        return badRequests > 0;
    }

    void assertNothingUnderWay(String when) {
        assertThat(requestsUnderWay).as("%s while requests are under way", when).isZero();
    }

    /** Checks the metrics of a writer that has settled all that it was told. */
    void compare(TestWriterContext metrics, long accepted) {
        assertThat(metrics.count("requests")).as("requests").isEqualTo(requests);
        assertThat(metrics.getNumRecordsSendCounter().getCount())
                .as("numRecordsSend")
                .isEqualTo(writes);
        assertThat(metrics.getNumBytesSendCounter().getCount())
                .as("numBytesSend")
                .isEqualTo(bytes);
        assertThat(metrics.count("numRecordsSendErrors"))
                .as("numRecordsSendErrors")
                .isEqualTo(undone);
        assertThat(metrics.count("numRecordsSendPartialFailure"))
                .as("numRecordsSendPartialFailure")
                .isEqualTo(unprocessed);
        assertThat(metrics.count("throttledRequests")).as("throttledRequests").isEqualTo(throttled + partlyUnprocessed);
        assertThat(metrics.count("throttledRequests.unprocessed"))
                .as("throttledRequests.unprocessed")
                .isEqualTo(partlyUnprocessed);
        for (Reason reason : Reason.values()) {
            String counter = "failedRecords." + nameOf(reason);
            assertThat(metrics.count(counter)).as(counter).isEqualTo(countOf(reason));
        }
        long ended = countOf(Reason.REFUSED) + countOf(Reason.GIVEN_UP);
        assertThat(metrics.count("retriedWrites")).as("retriedWrites").isEqualTo(undone - ended);
        assertThat(metrics.gauge("requestsInFlight")).as("requestsInFlight").isEqualTo((int) requestsUnderWay);
        assertThat((double) metrics.gauge("consumedWriteUnits"))
                .as("consumedWriteUnits")
                .isEqualTo(consumed);
        long waiting = (int) metrics.gauge("waitingWrites");
        long merged = (long) metrics.gauge("mergedWrites");
        assertThat(written + ended + merged + waiting + writesUnderWay)
                .as(
                        "%d written, %d given up, %d merged, %d waiting, %d under way: together as many as accepted",
                        written, ended, merged, waiting, writesUnderWay)
                .isEqualTo(accepted);
        compareLimit((int) metrics.gauge("writesInFlightLimit"));
    }

    private long countOf(Reason reason) {
        return failed.getOrDefault(reason, 0L);
    }

    private static String nameOf(Reason reason) {
        return switch (reason) {
            case NOT_CONVERTED -> "notConverted";
            case INVALID -> "invalid";
            case REFUSED -> "refused";
            case GIVEN_UP -> "givenUp";
        };
    }

    /** Checks that who is only turned away sends less. */
    private void compareLimit(int limit) {
        if (refusedSinceCheck > 1 && othersSinceCheck == 0 && limitAtCheck > 1 && limitAtCheck < Integer.MAX_VALUE) {
            assertThat(limit)
                    .as("writesInFlightLimit after %d refused writes", refusedSinceCheck)
                    .isLessThan(limitAtCheck);
        }
        limitAtCheck = limit;
        refusedSinceCheck = 0;
        othersSinceCheck = 0;
    }
}
