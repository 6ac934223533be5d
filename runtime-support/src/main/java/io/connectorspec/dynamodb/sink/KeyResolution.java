/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.item.KeyedElementConverter;
import io.connectorspec.dynamodb.retry.Backoff;
import io.connectorspec.dynamodb.sink.table.CallOutcome;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Answer;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import io.connectorspec.dynamodb.sink.table.TableWrites;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what the table's key is, before a writer opens: state is restored while it opens, and needs keys.
 * Asked are, in turn, the converter, the table itself, and what the user said about overwriting.
 */
final class KeyResolution {

    private static final Logger LOG = LoggerFactory.getLogger(KeyResolution.class);

    private static final int MAX_ATTEMPTS = 8;

    private final SinkSettings settings;
    private final TableWrites table;
    private final Pause pause;
    private final RandomGenerator random;

    KeyResolution(SinkSettings settings, TableWrites table, Pause pause, RandomGenerator random) {
        this.settings = settings;
        this.table = table;
        this.pause = pause;
        this.random = random;
    }

    /** Waits before a call is made again. */
    interface Pause {
        void pause(Duration time) throws InterruptedException;
    }

    /**
     * Gives the rules for order and merging.
     *
     * @param converter may know the key ({@link KeyedElementConverter})
     * @throws IOException if this thread is interrupted
     * @throws org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException if the table is not there or
     *     cannot be asked
     */
    KeyRules resolve(Object converter) throws IOException {
        Optional<KeySchema> named = settings.overwriteByPartitionKeys()
                .toOptional()
                .filter(names -> !names.isEmpty())
                .map(KeySchema::new);
        Optional<KeySchema> key = converter instanceof KeyedElementConverter keyed
                ? Optional.of(new KeySchema(keyed.keyAttributes()))
                : describedKey();
        Optional<KeySchema> order = key.or(() -> named);
        Optional<KeySchema> merge = merging(named, order);
        key.ifPresent(known -> merge.ifPresent(merged -> warnOfLoss(known, merged)));
        if (key.isEmpty()) {
            warnOfUnknownKey(named);
        }
        return new KeyRules(order, merge, key.isPresent());
    }

    /** Gives what waiting writes are merged by, if they are: what the user named, else the key itself. */
    private Optional<KeySchema> merging(Optional<KeySchema> named, Optional<KeySchema> order) {
        if (!settings.writeMode().isSet()) {
            return named;
        }
        return switch (settings.writeMode().value()) {
            case ALL_VERSIONS -> Optional.empty();
            case LAST_VERSION -> named.or(() -> order);
        };
    }

    private Optional<KeySchema> describedKey() throws IOException {
        Backoff backoff = new Backoff(
                settings.retryMinDelay().value(), settings.retryMaxDelay().value());
        for (int attempt = 0; ; attempt++) {
            CallOutcome<KeySchema> outcome = table.describeKey().join();
            if (outcome instanceof Answer<KeySchema> answer) {
                return Optional.of(answer.value());
            }
            Failure<KeySchema> failure = (Failure<KeySchema>) outcome;
            if (failure.kind() == FailureKind.ACCESS_DENIED) {
                return Optional.empty();
            }
            if (!mayPass(failure.kind()) || attempt + 1 == MAX_ATTEMPTS) {
                throw new FailureText(settings).exception("ask for the key of", failure);
            }
            waitFor(backoff.pauseMillis(attempt, random));
        }
    }

    private void waitFor(long millis) throws IOException {
        try {
            pause.pause(Duration.ofMillis(millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking for the key of the table", stopped);
        }
    }

    private static boolean mayPass(FailureKind kind) {
        return switch (kind) {
            case THROTTLED, TRANSIENT, TIMED_OUT, CREDENTIALS -> true;
            case INVALID, ACCESS_DENIED, TABLE_MISSING, OTHER -> false;
        };
    }

    private void warnOfLoss(KeySchema key, KeySchema named) {
        List<String> more = key.attributes().stream()
                .filter(name -> !named.attributes().contains(name))
                .toList();
        if (!more.isEmpty()) {
            LOG.warn(
                    "'{}' names {}, but the key of table '{}' has {} too. Of items that differ only there and wait"
                            + " at the same time, only the last one is written, and the others are lost."
                            + " Name the whole key if you want every item.",
                    settings.overwriteByPartitionKeys().name(),
                    named.attributes(),
                    settings.tableName().value(),
                    more);
        } else if (!new HashSet<>(key.attributes()).containsAll(named.attributes())) {
            LOG.warn(
                    "'{}' names {}, and the key of table '{}' is only {}. Writes of one item that differ in the"
                            + " other attributes are not merged; they are written in order.",
                    settings.overwriteByPartitionKeys().name(),
                    named.attributes(),
                    settings.tableName().value(),
                    key.attributes());
        }
    }

    private void warnOfUnknownKey(Optional<KeySchema> merge) {
        if (merge.isPresent()) {
            LOG.warn(
                    "The credentials do not permit dynamodb:DescribeTable on table '{}', so '{}' is taken for its"
                            + " key, and writes are ordered by it.",
                    settings.tableName().value(),
                    settings.overwriteByPartitionKeys().name());
        } else {
            LOG.warn(
                    "The key of table '{}' is not known, so an older write of an item may land after a newer one."
                            + " Permit dynamodb:DescribeTable on it, or name its key attributes with '{}'.",
                    settings.tableName().value(),
                    settings.overwriteByPartitionKeys().name());
        }
    }
}
