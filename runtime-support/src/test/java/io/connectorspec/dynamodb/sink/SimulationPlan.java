/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.ServiceFaults.Fault;
import io.connectorspec.dynamodb.sink.StreamElement.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.FailedRecordHandler;
import org.apache.flink.connector.dynamodb.sink.WriteMode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is random about a run from its start: the table, the settings, the stream, and how bad the world is. */
final class SimulationPlan {

    private static final int ELEMENTS = 200;
    private static final int KEYS = 12;
    private static final int LONG_TEXT = 33_000;
    private static final int TOO_LONG_TEXT = 205_000;
    private static final List<String> ZEROS = List.of("%d", "%d.0", "%dE0", "0%d", "%d.00");
    /** Pairs that are the same when they are only written behind each other. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("a$", "b"),
            List.of("a", "$b"),
            List.of("a$b", "c"),
            List.of("a", "b$c"),
            List.of("a", "bc"),
            List.of("ab", "c"),
            List.of("a ", "b"),
            List.of("a", " b"),
            List.of("1", "1"),
            List.of("11", "1"),
            List.of("1", "11"),
            List.of("a,b", "c"));

    private final Random random;
    private final KeyKind keyKind;
    private final TestSinkSettings settings;
    private final Optional<List<String>> mergeAttributes;
    private final double faultShare;
    private final boolean handlesFailedRecords;
    private final boolean indexed;
    private final List<StreamElement> elements = new ArrayList<>();
    private boolean repaired;
    private boolean calm;

    private enum KeyKind {
        NUMBER,
        BINARY,
        TWO_STRINGS
    }

    SimulationPlan(Random random) {
        this.random = random;
        this.keyKind = KeyKind.values()[random.nextInt(3)];
        this.faultShare = random.nextInt(4) * 0.2;
        this.handlesFailedRecords = random.nextInt(3) > 0;
        this.indexed = random.nextInt(4) == 0;
        this.settings = someSettings();
        this.mergeAttributes = merging();
        boolean longTexts = random.nextInt(8) == 0;
        boolean failures = random.nextInt(3) == 0;
        Map<Object, Kind> last = new HashMap<>();
        for (int i = 0; i < ELEMENTS; i++) {
            Map<String, AttributeValue> key = someKey();
            Kind kind = someKind(failures);
            List<Object> item = StreamElement.valuesOf(keyAttributes(), key);
            // No two deletes of an item in a row, so that every write can be told from its neighbours.
            kind = kind == Kind.DELETE && last.get(item) == Kind.DELETE ? Kind.PUT : kind;
            last.put(item, kind);
            elements.add(new StreamElement(i, kind, key, textLength(kind, longTexts)));
        }
    }

    private TestSinkSettings someSettings() {
        int maxBatch = 1 + random.nextInt(25);
        TestSinkSettings some = new TestSinkSettings()
                .with("failOnError", random.nextInt(8) == 0)
                .with("failOnTimeout", random.nextInt(8) == 0)
                .with("maxBatchSize", maxBatch)
                .with("maxInFlightRequests", 1 + random.nextInt(8))
                .with("maxBufferedRequests", maxBatch + 1 + random.nextInt(60))
                .with("maxTimeInBufferMS", 1L + random.nextInt(500))
                .with("maxBatchSizeInBytes", random.nextBoolean() ? 300L : 16L * 1024 * 1024)
                .with("retryMaxDelay", Duration.ofMillis(50 + random.nextInt(2_000)))
                .with("checkpointDrainTime", Duration.ofMillis(random.nextInt(3) * 700L))
                .with("reportConsumedCapacity", indexed || random.nextBoolean());
        if (random.nextInt(4) == 0) {
            some.with("maxAttempts", 1 + random.nextInt(6));
        }
        if (random.nextInt(6) == 0) {
            some.with("maxRetryTime", Duration.ofMillis(1 + random.nextInt(5_000)));
        }
        if (!indexed && random.nextInt(4) == 0) {
            some.with("maxWriteUnitsPerSecond", 5L + random.nextInt(100));
        }
        int mode = random.nextInt(3);
        if (mode < 2) {
            some.with("writeMode", WriteMode.values()[mode]);
        }
        int named = random.nextInt(3);
        if (named > 0) {
            List<String> key = keyAttributes();
            some.with("overwriteByPartitionKeys", named == 1 ? key : key.subList(0, 1));
        }
        return some;
    }

    private Optional<List<String>> merging() {
        Optional<List<String>> named = settings.overwriteByPartitionKeys().toOptional();
        if (!settings.writeMode().isSet()) {
            return named;
        }
        return settings.writeMode().value() == WriteMode.ALL_VERSIONS
                ? Optional.empty()
                : named.or(() -> Optional.of(keyAttributes()));
    }

    private Kind someKind(boolean failures) {
        if (failures && random.nextInt(40) == 0) {
            int dice = random.nextInt(10);
            return dice < 6
                    ? Kind.BAD_ITEM
                    : dice < 7 ? Kind.TOO_LARGE : dice < 8 ? Kind.WITHOUT_KEY : Kind.NOT_CONVERTIBLE;
        }
        return random.nextInt(4) == 0 ? Kind.DELETE : Kind.PUT;
    }

    private int textLength(Kind kind, boolean longTexts) {
        if (kind == Kind.TOO_LARGE) {
            return TOO_LONG_TEXT;
        }
        return longTexts && random.nextInt(50) == 0 ? LONG_TEXT + random.nextInt(3) : 0;
    }

    private Map<String, AttributeValue> someKey() {
        int number = random.nextInt(KEYS);
        return switch (keyKind) {
            case NUMBER ->
                Map.of(
                        "id",
                        AttributeValue.fromN(
                                ZEROS.get(random.nextInt(ZEROS.size())).formatted(number)));
            // No two of these bytes are text, so that whoever reads them as text takes them for one.
            case BINARY ->
                Map.of("id", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {(byte) (0x80 + number)})));
            case TWO_STRINGS ->
                Map.of(
                        "id",
                        AttributeValue.fromS(PAIRS.get(number).get(0)),
                        "sort",
                        AttributeValue.fromS(PAIRS.get(number).get(1)));
        };
    }

    String table() {
        return settings.tableName().value();
    }

    List<String> keyAttributes() {
        return keyKind == KeyKind.TWO_STRINGS ? List.of("id", "sort") : List.of("id");
    }

    List<Object> keyOf(DynamoDbWriteRequest write) {
        return StreamElement.valuesOf(keyAttributes(), write.getItem());
    }

    /** Gives what a write is merged by, or null if it is not. */
    List<Object> mergeKeyOf(DynamoDbWriteRequest write) {
        return mergeAttributes
                .map(names -> StreamElement.valuesOf(names, write.getItem()))
                .orElse(null);
    }

    /** Gives whether items that differ are merged. */
    boolean mergesDistinctItems() {
        return mergeAttributes.filter(names -> !names.equals(keyAttributes())).isPresent();
    }

    TestSinkSettings settings() {
        return settings;
    }

    /** Gives the settings with the handler, if this run has one. */
    TestSinkSettings settingsWith(FailedRecordHandler handler) {
        return handlesFailedRecords ? settings.copy().with("failedRecordHandler", handler) : settings;
    }

    List<StreamElement> elements() {
        return elements;
    }

    double faultShare() {
        return faultShare;
    }

    boolean reportsCapacity() {
        return settings.reportConsumedCapacity().value();
    }

    Optional<Long> unitsPerSecond() {
        return settings.maxWriteUnitsPerSecond().toOptional();
    }

    long unitsOf(Collection<DynamoDbWriteRequest> writes) {
        return writes.stream().mapToLong(SimulatedService::unitsOf).sum();
    }

    /** Gives what writes use: as much as they are estimated to, and one more each where the table has an index. */
    double consumed(Collection<DynamoDbWriteRequest> writes) {
        return unitsOf(writes) + (indexed ? writes.size() : 0);
    }

    /** Gives whether a fault has to fail the job under these settings. */
    boolean isDeadly(Fault fault) {
        boolean failOnError = settings.failOnError().value();
        return fault.isFatal()
                || failOnError && !fault.isThrottling() && !fault.isAnswer()
                || settings.failOnTimeout().value() && fault.isTimeout();
    }

    /** Gives whether a record that cannot be written fails the job. */
    boolean failsForRecords() {
        return settings.failOnError().value() || !handlesFailedRecords;
    }

    /** Gives whether a write may come to its end without being refused. */
    boolean givesUp() {
        return settings.maxAttempts().isSet() || settings.maxRetryTime().isSet();
    }

    /** Gives whether a fault may happen now. */
    boolean allows(Fault fault) {
        return !calm || !isDeadly(fault) && !fault.isAboutCredentials();
    }

    /** From here on nothing happens that fails the job, so that the run comes to its end. */
    void calmDown() {
        calm = true;
        repair();
    }

    /** Does what the user does whose job failed for a record: the table takes all, and the stream is filtered. */
    void repair() {
        repaired = true;
        if (failsForRecords()) {
            settings.with("maxAttempts", null).with("maxRetryTime", null);
        }
    }

    boolean refusesBadItems() {
        return !repaired || !failsForRecords();
    }

    /** Gives whether an element is still in the stream. */
    boolean holds(StreamElement element) {
        return refusesBadItems() || element.kind().isAccepted();
    }
}
