/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.operation.ItemAction;
import io.connectorspec.dynamodb.testkit.value.Item;
import io.connectorspec.dynamodb.testkit.wire.WireAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Something that goes wrong with a request. Delays and unprocessed items add up when several rules strike one request; of the
 * {@linkplain Ending endings}, which say what the client gets instead of the good answer, only the first strikes.
 */
public sealed interface Fault permits Fault.Unprocessed, Fault.Delay, Fault.Together, Ending {
    /** What it does, in a few words for logs. */
    String words();

    /**
     * Leaves items unprocessed. Batches give them back; for an operation on one item it is
     * {@code ProvisionedThroughputExceededException}.
     */
    record Unprocessed(Predicate<ItemAction> which) implements Fault {
        @Override
        public String words() {
            return "items left unprocessed";
        }
    }

    /** Holds the request up, before or after it is applied. */
    record Delay(Moment moment, Hold hold) implements Fault {
        @Override
        public String words() {
            return "held up " + moment.words();
        }
    }

    /**
     * Several faults that strike one request.
     *
     * @param faults none of them is of this kind, and one is an ending at most
     */
    record Together(List<Fault> faults) implements Fault {
        /** Checks and copies the list. */
        public Together {
            faults = List.copyOf(faults);
            if (faults.stream().anyMatch(Together.class::isInstance)
                    || faults.stream().filter(Ending.class::isInstance).count() > 1) {
                throw new IllegalArgumentException(
                        "Faults that strike together are single ones, and a request ends in one way only");
            }
        }

        @Override
        public String words() {
            return faults.stream().map(Fault::words).collect(Collectors.joining(", "));
        }
    }

    /** Lets several faults strike one request, at most one of which is an {@link Ending}. */
    static Fault together(Fault... faults) {
        return new Together(List.of(faults));
    }

    /** Leaves all items unprocessed. */
    static Fault unprocessed() {
        return new Unprocessed(action -> true);
    }

    /** Leaves the items at these places of the request unprocessed, counted from 0. */
    static Fault unprocessed(Integer... indexes) {
        Set<Integer> chosen = Set.of(indexes);
        return new Unprocessed(action -> chosen.contains(action.index()));
    }

    /** Leaves unprocessed what the predicate says. */
    static Fault unprocessedWhere(Predicate<ItemAction> which) {
        return new Unprocessed(which);
    }

    /** Leaves the item that has these attributes, typically a key, unprocessed. */
    static Fault unprocessedItem(Item attributes) {
        return new Unprocessed(action -> action.touches(attributes));
    }

    /** Leaves each item unprocessed with a probability, drawn from a generator with this seed. */
    static Fault unprocessedAtRandom(double probability, long seed) {
        Random random = new Random(seed);
        return new Unprocessed(action -> random.nextDouble() < probability);
    }

    /** Throttling by the table's provisioned units. */
    static Fault provisionedThroughputExceeded() {
        return refused(ServiceError.provisionedThroughputExceeded()
                .because("TableWriteProvisionedThroughputExceeded", ServiceError.TABLE_OF_REQUEST));
    }

    /** Throttling for another reason, for example of one partition. */
    static Fault throttling() {
        return refused(ServiceError.throttling()
                .because("TableWriteKeyRangeThroughputExceeded", ServiceError.TABLE_OF_REQUEST));
    }

    /** Too many requests of the account. */
    static Fault requestLimitExceeded() {
        return refused(400, "RequestLimitExceeded", "Too many requests for a given account.");
    }

    /** Too many readers of a shard, or too many requests for streams. */
    static Fault limitExceeded() {
        return refused(400, "LimitExceededException", "Too many operations for a given subscriber.");
    }

    /** The records that are asked for have been trimmed, says the service, whether it is true or not. */
    static Fault trimmedDataAccess() {
        return refused(ServiceError.trimmedDataAccess("a shard"));
    }

    /** The iterator has expired, says the service, whether it is true or not. */
    static Fault expiredIterator() {
        return refused(ServiceError.expiredIterator());
    }

    /** The service's error 500, without anything applied. */
    static Fault internalServerError() {
        return internalServerError(Moment.BEFORE_APPLYING);
    }

    /** The service's error 500. With {@link Moment#AFTER_APPLYING} the writes have been done nonetheless. */
    static Fault internalServerError(Moment moment) {
        ServiceError error = ServiceError.dynamoDb(500, "InternalServerError", "The request could not be processed.");
        return new Ending.Refused(moment, error);
    }

    /**
     * The service's error 500 after some of a batch's writes have been done.
     *
     * @param notDone the places of the writes that have not, counted from 0
     */
    static Fault internalServerErrorAfterPart(Integer... notDone) {
        return together(unprocessed(notDone), internalServerError(Moment.AFTER_APPLYING));
    }

    /**
     * The service finds something wrong with the request, as with all of a batch when one item of it is bad; nothing is
     * applied.
     */
    static Fault validationError() {
        return refused(ServiceError.invalidParameters("a script says so"));
    }

    /** The table, stream or shard is gone, says the service, whether it is true or not. */
    static Fault resourceNotFound() {
        return refused(ServiceError.resourceNotFound("Requested resource not found"));
    }

    /** Error 503 of a load balancer: a page in HTML. */
    static Fault serviceUnavailable() {
        return answer(503, "text/html", "<html><body><h1>503 Service Unavailable</h1></body></html>");
    }

    /** Error 500 with nothing in the body. */
    static Fault errorWithoutDetails() {
        return answer(500, "application/x-amz-json-1.0", "");
    }

    /** The caller's role lacks a permission. */
    static Fault accessDenied() {
        return platform("AccessDeniedException", "User is not authorized to perform this operation.");
    }

    /** The session's credentials have run out. */
    static Fault expiredToken() {
        return platform("ExpiredTokenException", "The security token included in the request is expired");
    }

    /** The service does not know the credentials. */
    static Fault unrecognizedClient() {
        return platform("UnrecognizedClientException", "The security token included in the request is invalid.");
    }

    /** The signature is too old by the service's clock, as after a jump of the caller's clock. */
    static Fault signatureExpired() {
        return platform("InvalidSignatureException", "Signature expired: the request was signed too long ago");
    }

    /** An error of DynamoDB by status, code and message, without anything applied. */
    static Fault refused(int status, String code, String message) {
        return refused(ServiceError.dynamoDb(status, code, message));
    }

    /** An error answer, without anything applied. */
    static Fault refused(ServiceError error) {
        return new Ending.Refused(Moment.BEFORE_APPLYING, error);
    }

    /** Any HTTP answer, without anything applied. */
    static Fault answer(int status, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Ending.Replaced(
                Moment.BEFORE_APPLYING, new WireAnswer(status, Map.of("Content-Type", contentType), bytes));
    }

    /** A redirect to another address. */
    static Fault redirect(String location) {
        return new Ending.Replaced(
                Moment.BEFORE_APPLYING, new WireAnswer(307, Map.of("Location", location), new byte[0]));
    }

    /** The connection is reset. */
    static Fault reset(Moment moment) {
        return new Ending.Dropped(moment, Ending.Drop.RESET);
    }

    /** The connection is ended in good order, and no answer has come. */
    static Fault hangUp(Moment moment) {
        return new Ending.Dropped(moment, Ending.Drop.HANG_UP);
    }

    /** No answer ever, on a connection that stays open. */
    static Fault silence(Moment moment) {
        return new Ending.Dropped(moment, Ending.Drop.SILENCE);
    }

    /** Half of the body comes, and then the connection ends. The request is applied. */
    static Fault truncatedBody() {
        return damaged(Ending.Damage.TRUNCATED_BODY);
    }

    /** The checksum header does not fit the body. The request is applied. */
    static Fault wrongChecksum() {
        return damaged(Ending.Damage.WRONG_CHECKSUM);
    }

    /** The body is no JSON. The request is applied. */
    static Fault malformedJson() {
        return damaged(Ending.Damage.MALFORMED_JSON);
    }

    /** Something happens to the answer on its way. The request is applied. */
    static Fault damaged(Ending.Damage damage) {
        return new Ending.Damaged(damage);
    }

    /** The answer tells a time that is that much after the endpoint's, or before it. The request is applied. */
    static Fault misdated(Duration shift) {
        return new Ending.Misdated(shift);
    }

    /** Holds the request up for so long by the endpoint's clock. */
    static Fault delay(Moment moment, Duration duration) {
        return new Delay(moment, Hold.lasting(duration));
    }

    /**
     * Holds each request up for another time by the endpoint's clock.
     *
     * @param longest all times from zero to this are as likely
     * @param seed of the generator that draws them
     */
    static Fault delayAtRandom(Moment moment, Duration longest, long seed) {
        Random random = new Random(seed);
        return new Delay(
                moment,
                (time, task) ->
                        time.runAfter(Duration.ofNanos((long) (random.nextDouble() * longest.toNanos())), task));
    }

    /** Holds the request up until a gate is opened. */
    static Fault delay(Moment moment, Gate gate) {
        return new Delay(moment, gate);
    }

    private static Fault platform(String code, String message) {
        return refused(ServiceError.platform(400, code, message));
    }
}
