/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Decides what happens to the requests of one writer. */
final class ServiceFaults {

    private static final long SLOWEST_ANSWER_MS = 50;
    private static final long TIMEOUT_MS = 2_000;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final SimulationPlan plan;
    private final Random random;
    private final SimulatedTask task;
    private final Consumer<String> onFault;
    private Fault lasting = Fault.NONE;
    private long lastsUntil;

    /** What happens to a request. */
    enum Fault {
        NONE,
        PARTLY_UNPROCESSED,
        THROTTLED,
        THROTTLED_FOR_LONG,
        TIMED_OUT_BUT_APPLIED,
        TIMED_OUT,
        SERVER_ERROR_AFTER_A_PART,
        CONNECTION_RESET,
        HTML_INSTEAD_OF_JSON,
        REFUSED_FOR_A_WHILE,
        CREDENTIALS_EXPIRED,
        CLIENT_WITHOUT_CREDENTIALS,
        ERROR_WITHOUT_DETAILS,
        ACCESS_DENIED,
        TABLE_GONE,
        CALLBACK_THROWS,
        NO_ANSWER,
        BAD_ITEM;

        boolean isThrottling() {
            return this == THROTTLED || this == THROTTLED_FOR_LONG;
        }

        boolean isTimeout() {
            return this == TIMED_OUT || this == TIMED_OUT_BUT_APPLIED;
        }

        boolean isAboutCredentials() {
            return this == CREDENTIALS_EXPIRED || this == CLIENT_WITHOUT_CREDENTIALS;
        }

        boolean isRefusal() {
            return this == REFUSED_FOR_A_WHILE || this == BAD_ITEM;
        }

        boolean isAnswer() {
            return this == NONE || this == PARTLY_UNPROCESSED;
        }

        /** Gives whether it fails every job. */
        boolean isFatal() {
            return compareTo(ERROR_WITHOUT_DETAILS) >= 0 && this != BAD_ITEM;
        }
    }

    /**
     * What happens to one request.
     *
     * @param fault the kind
     * @param applied what the table does with it, in this order, before the writer hears of it
     * @param millis when the writer hears of it
     */
    record Fate(Fault fault, Set<DynamoDbWriteRequest> applied, long millis) {

        boolean throwsAtOnce() {
            return fault == Fault.CLIENT_WITHOUT_CREDENTIALS;
        }

        /** Gives what the writer is told instead of an answer. */
        RuntimeException failure() {
            return switch (fault) {
                case NONE, PARTLY_UNPROCESSED, NO_ANSWER -> throw new IllegalStateException("No failure: " + fault);
                case THROTTLED, THROTTLED_FOR_LONG ->
                    ProvisionedThroughputExceededException.builder()
                            .statusCode(BAD_REQUEST)
                            .awsErrorDetails(details("ProvisionedThroughputExceededException"))
                            .build();
                case TIMED_OUT, TIMED_OUT_BUT_APPLIED -> ApiCallTimeoutException.create(TIMEOUT_MS);
                case SERVER_ERROR_AFTER_A_PART -> answered("InternalServerError", SERVER_ERROR);
                case CONNECTION_RESET ->
                    SdkClientException.create("reset", new IOException("Connection reset by peer"));
                case HTML_INSTEAD_OF_JSON ->
                    DynamoDbException.builder().statusCode(UNAVAILABLE).build();
                case REFUSED_FOR_A_WHILE, BAD_ITEM -> answered("ValidationException", BAD_REQUEST);
                case CREDENTIALS_EXPIRED -> answered("ExpiredTokenException", BAD_REQUEST);
                case CLIENT_WITHOUT_CREDENTIALS -> SdkClientException.create("Unable to load credentials");
                case ERROR_WITHOUT_DETAILS ->
                    DynamoDbException.builder().statusCode(BAD_REQUEST).build();
                case ACCESS_DENIED -> answered("AccessDeniedException", BAD_REQUEST);
                case TABLE_GONE ->
                    ResourceNotFoundException.builder()
                            .statusCode(BAD_REQUEST)
                            .awsErrorDetails(details("ResourceNotFoundException"))
                            .build();
                case CALLBACK_THROWS -> new IllegalStateException("strange, on purpose");
            };
        }

        private static RuntimeException answered(String code, int status) {
            return DynamoDbException.builder()
                    .statusCode(status)
                    .awsErrorDetails(details(code))
                    .build();
        }

        private static AwsErrorDetails details(String code) {
            return AwsErrorDetails.builder()
                    .errorCode(code)
                    .errorMessage("simulated")
                    .build();
        }
    }

    ServiceFaults(SimulationPlan plan, Random random, SimulatedTask task, Consumer<String> onFault) {
        this.plan = plan;
        this.random = random;
        this.task = task;
        this.onFault = onFault;
    }

    /** The longest that a request takes. */
    static long longestRequest() {
        return Math.max(SLOWEST_ANSWER_MS, TIMEOUT_MS);
    }

    Fate decide(List<DynamoDbWriteRequest> batch) {
        Fault fault = next(batch);
        onFault.accept(fault.name());
        long millis = fault.isTimeout() ? TIMEOUT_MS : random.nextInt((int) SLOWEST_ANSWER_MS);
        Set<DynamoDbWriteRequest> applied = switch (fault) {
            case NONE, TIMED_OUT_BUT_APPLIED -> partOf(batch, 1);
            case PARTLY_UNPROCESSED, SERVER_ERROR_AFTER_A_PART, CONNECTION_RESET, CALLBACK_THROWS, NO_ANSWER ->
                partOf(batch, 0.5);
            case THROTTLED,
                    THROTTLED_FOR_LONG,
                    TIMED_OUT,
                    HTML_INSTEAD_OF_JSON,
                    REFUSED_FOR_A_WHILE,
                    CREDENTIALS_EXPIRED,
                    CLIENT_WITHOUT_CREDENTIALS,
                    ERROR_WITHOUT_DETAILS,
                    ACCESS_DENIED,
                    TABLE_GONE,
                    BAD_ITEM -> Set.of();
        };
        return new Fate(fault, applied, millis);
    }

    private Fault next(List<DynamoDbWriteRequest> batch) {
        long now = task.getCurrentProcessingTime();
        if (now < lastsUntil) {
            return lasting;
        }
        Fault fault = random.nextDouble() < plan.faultShare() ? anyFault(batch) : Fault.NONE;
        if (fault == Fault.THROTTLED_FOR_LONG || fault == Fault.CREDENTIALS_EXPIRED && random.nextBoolean()) {
            lasting = fault;
            lastsUntil = now + random.nextInt(60_000);
        }
        boolean refused = plan.refusesBadItems() && batch.stream().anyMatch(StreamElement::isBad);
        return refused && fault.isAnswer() ? Fault.BAD_ITEM : fault;
    }

    private Fault anyFault(List<DynamoDbWriteRequest> batch) {
        int dice = random.nextInt(100);
        if (dice < 30) {
            return Fault.PARTLY_UNPROCESSED;
        }
        if (dice < 45) {
            return Fault.THROTTLED;
        }
        Fault[] faults = Fault.values();
        // The last one is no chance: it belongs to the item.
        Fault fault = faults[random.nextInt(faults.length - 1)];
        boolean rare = fault == Fault.THROTTLED_FOR_LONG || fault.isFatal() || fault.isAboutCredentials();
        boolean suits = fault != Fault.REFUSED_FOR_A_WHILE || batch.size() > 1;
        return rare && random.nextInt(10) > 0 || !suits || !plan.allows(fault) ? Fault.NONE : fault;
    }

    /** Gives whether a request takes effect although its caller dies. */
    boolean reachesTheTable() {
        return random.nextBoolean();
    }

    /** Gives a write as the service may name it: numbers lose zeros that mean nothing. */
    DynamoDbWriteRequest asTheServiceSpellsIt(DynamoDbWriteRequest write) {
        if (random.nextBoolean()) {
            return write;
        }
        Map<String, AttributeValue> item = new HashMap<>(write.getItem());
        item.replaceAll((name, value) -> value.n() == null
                ? value
                : AttributeValue.fromN(
                        new BigDecimal(value.n()).stripTrailingZeros().toPlainString()));
        return DynamoDbWriteRequest.builder()
                .setType(write.getType())
                .setItem(item)
                .build();
    }

    /** Gives a random part of a batch, in random order: the service executes the writes of a batch in parallel. */
    private Set<DynamoDbWriteRequest> partOf(List<DynamoDbWriteRequest> batch, double share) {
        List<DynamoDbWriteRequest> part = new ArrayList<>(batch);
        part.removeIf(write -> random.nextDouble() >= share || plan.refusesBadItems() && StreamElement.isBad(write));
        Collections.shuffle(part, random);
        return new LinkedHashSet<>(part);
    }
}
