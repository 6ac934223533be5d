/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.operation.ItemAction;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a random plan draws from. All faults of a mix are as likely; one that is in it twice is twice as likely. For example
 * {@code faults.on(Operation.BATCH_WRITE_ITEM).withProbability(0.2, seed).inject(FaultMix.throttling().and(FaultMix.errors()))}.
 *
 * @param faults at least one
 */
public record FaultMix(List<Fault> faults) {
    private static final Duration CLOCK_JUMP = Duration.ofHours(1);

    /** Copies the list. */
    public FaultMix {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("A mix has one fault or more");
        }
    }

    /** These faults. */
    public static FaultMix of(Fault... faults) {
        return new FaultMix(List.of(faults));
    }

    /** These faults and those of another mix. */
    public FaultMix and(FaultMix other) {
        return new FaultMix(
                Stream.concat(faults.stream(), other.faults.stream()).toList());
    }

    /** Throttling of all kinds, and items given back: all of them, and half of them drawn with this seed. */
    public static FaultMix throttling(long seed) {
        return of(
                Fault.provisionedThroughputExceeded(),
                Fault.throttling(),
                Fault.requestLimitExceeded(),
                Fault.unprocessed(),
                Fault.unprocessedAtRandom(0.5, seed));
    }

    /** Errors that pass: nothing, some (drawn with this seed) or all of the request applied, with and without details. */
    public static FaultMix errors(long seed) {
        return of(
                Fault.internalServerError(),
                Fault.internalServerError(Moment.AFTER_APPLYING),
                Fault.together(halfDone(seed), Fault.internalServerError(Moment.AFTER_APPLYING)),
                Fault.serviceUnavailable(),
                Fault.errorWithoutDetails());
    }

    private static Fault halfDone(long seed) {
        Random random = new Random(seed);
        Predicate<ItemAction> half = action -> random.nextBoolean();
        return Fault.unprocessedWhere(half);
    }

    /** Connections and answers that break, at once and noticeably. */
    public static FaultMix brokenAnswers() {
        return of(
                Fault.reset(Moment.BEFORE_APPLYING),
                Fault.reset(Moment.AFTER_APPLYING),
                Fault.hangUp(Moment.BEFORE_APPLYING),
                Fault.hangUp(Moment.AFTER_APPLYING),
                Fault.truncatedBody(),
                Fault.damaged(Ending.Damage.RESET_IN_BODY),
                Fault.wrongChecksum(),
                Fault.malformedJson());
    }

    /** Answers that never come, or not wholly. Each costs the client the time that it is ready to wait. */
    public static FaultMix timeouts() {
        return of(
                Fault.silence(Moment.BEFORE_APPLYING),
                Fault.silence(Moment.AFTER_APPLYING),
                Fault.damaged(Ending.Damage.STALLED_BODY));
    }

    /** Credentials that the service does not take, for now. */
    public static FaultMix credentials() {
        return of(Fault.expiredToken(), Fault.unrecognizedClient(), Fault.signatureExpired());
    }

    /** What only readers of streams meet, and passes: too many readers, iterators that expire early, clocks that jump. */
    public static FaultMix streams() {
        return of(
                Fault.limitExceeded(),
                Fault.expiredIterator(),
                Fault.misdated(CLOCK_JUMP),
                Fault.misdated(CLOCK_JUMP.negated()),
                Fault.damaged(Ending.Damage.NO_DATE));
    }
}
