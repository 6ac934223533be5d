/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.attribute.KeySchema;
import io.connectorspec.dynamodb.item.KeyedElementConverter;
import io.connectorspec.dynamodb.sink.table.CallOutcome;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Answer;
import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import io.connectorspec.dynamodb.sink.table.TableWrites;
import io.connectorspec.dynamodb.sink.table.WriteAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.WriteMode;
import org.junit.jupiter.api.Test;

class KeyResolutionTest {

    private static final KeySchema TABLE_KEY = new KeySchema(List.of("pk", "sk"));
    private static final Object CONVERTER = new Object();

    private final TestSinkSettings settings = new TestSinkSettings();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void converterThatKnowsTheKeyIsBelievedWithoutACall() throws IOException {
        KeyedElementConverter converter = () -> List.of("id");

        KeyRules rules = resolve(converter, List.of());

        assertThat(rules.order()).contains(new KeySchema(List.of("id")));
        assertThat(rules.merge()).isEmpty();
    }

    @Test
    void tableIsAskedForItsKey() throws IOException {
        KeyRules rules = resolve(CONVERTER, List.of(new Answer<>(TABLE_KEY)));

        assertThat(rules.order()).contains(TABLE_KEY);
        assertThat(rules.deletesAreCut()).isTrue();
    }

    @Test
    void orderGoesByTheRealKeyAlsoWhereMergingGoesByOtherAttributes() throws IOException {
        settings.with("overwriteByPartitionKeys", List.of("pk"));

        KeyRules rules = resolve(CONVERTER, List.of(new Answer<>(TABLE_KEY)));

        assertThat(rules.order()).contains(TABLE_KEY);
        assertThat(rules.merge()).contains(new KeySchema(List.of("pk")));
    }

    @Test
    void lastVersionModeMergesByTheKeyWhereNoAttributesAreNamed() throws IOException {
        settings.with("writeMode", WriteMode.LAST_VERSION);

        assertThat(resolve(CONVERTER, List.of(new Answer<>(TABLE_KEY))).merge()).contains(TABLE_KEY);
        settings.with("overwriteByPartitionKeys", List.of("pk"));
        assertThat(resolve(CONVERTER, List.of(new Answer<>(TABLE_KEY))).merge()).contains(new KeySchema(List.of("pk")));
    }

    @Test
    void allVersionsModeMergesNothingAndTakesNamedAttributesForAKeyThatIsNotKnown() throws IOException {
        settings.with("writeMode", WriteMode.ALL_VERSIONS).with("overwriteByPartitionKeys", List.of("pk", "sk"));

        KeyRules rules = resolve(CONVERTER, List.of(failure(FailureKind.ACCESS_DENIED)));

        assertThat(rules.order()).contains(TABLE_KEY);
        assertThat(rules.merge()).isEmpty();
    }

    @Test
    void withoutPermissionTheNamedAttributesStandForTheKey() throws IOException {
        settings.with("overwriteByPartitionKeys", List.of("pk", "sk"));

        KeyRules rules = resolve(CONVERTER, List.of(failure(FailureKind.ACCESS_DENIED)));

        assertThat(rules.order()).contains(TABLE_KEY);
        assertThat(rules.merge()).contains(TABLE_KEY);
        assertThat(rules.deletesAreCut()).isFalse();
    }

    @Test
    void withoutPermissionAndNamesNothingIsOrdered() throws IOException {
        assertThat(resolve(CONVERTER, List.of(failure(FailureKind.ACCESS_DENIED))))
                .isEqualTo(KeyRules.NONE);
    }

    @Test
    void passingFailuresAreTriedAgainAfterAPause() throws IOException {
        KeyRules rules = resolve(
                CONVERTER,
                List.of(
                        failure(FailureKind.THROTTLED),
                        failure(FailureKind.TRANSIENT),
                        failure(FailureKind.CREDENTIALS),
                        new Answer<>(TABLE_KEY)));

        assertThat(rules.order()).contains(TABLE_KEY);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void failureThatDoesNotPassEndsIt() {
        List<CallOutcome<KeySchema>> failures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            failures.add(failure(FailureKind.TRANSIENT));
        }

        assertThatThrownBy(() -> resolve(CONVERTER, failures))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("Could not ask for the key of table 'orders'");
        assertThat(pauses).hasSize(7);
    }

    @Test
    void missingTableEndsItAtOnceAndSaysWhichSettingsToCheck() {
        assertThatThrownBy(() -> resolve(CONVERTER, List.of(failure(FailureKind.TABLE_MISSING))))
                .isInstanceOf(DynamoDbSinkException.class)
                .hasMessageContaining("Create the table, or correct 'setTableName', 'region' or 'endpoint'");
        assertThat(pauses).isEmpty();
    }

    private KeyRules resolve(Object converter, List<CallOutcome<KeySchema>> outcomes) throws IOException {
        return new KeyResolution(settings, new DescribedTable(new ArrayDeque<>(outcomes)), pauses::add, new Random(7))
                .resolve(converter);
    }

    private static CallOutcome<KeySchema> failure(FailureKind kind) {
        return new Failure<>(kind, "simulated " + kind, null);
    }

    /** Answers in turn when it is asked for its key. */
    private record DescribedTable(ArrayDeque<CallOutcome<KeySchema>> outcomes) implements TableWrites {

        @Override
        public CompletableFuture<CallOutcome<KeySchema>> describeKey() {
            return CompletableFuture.completedFuture(outcomes.remove());
        }

        @Override
        public CompletableFuture<CallOutcome<WriteAnswer>> batchWrite(List<DynamoDbWriteRequest> writes) {
            throw new UnsupportedOperationException("nothing is written here");
        }

        @Override
        public void close() {}
    }
}
