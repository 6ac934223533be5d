/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A shard and its records. Its stream's lock guards it. */
final class Shard {
    /** Source: API reference of DynamoDB Streams, GetRecords. */
    private static final int MAX_PAGE_BYTES = 1024 * 1024;

    private final Origin origin;
    private final NavigableMap<SequenceNumber, StreamRecord> records = new TreeMap<>();
    private Optional<End> end = Optional.empty();
    private Optional<SequenceNumber> lastTrimmed = Optional.empty();
    private long recordsTaken;
    private long bytesTaken;

    /** How it began. */
    record Origin(String id, Optional<String> parent, Segment keys, SequenceNumber start, Instant time) {}

    private record End(SequenceNumber number, Instant time) {}

    Shard(Origin origin) {
        this.origin = origin;
    }

    String id() {
        return origin.id();
    }

    Segment keys() {
        return origin.keys();
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    ShardDescription description() {
        return new ShardDescription(origin.id(), origin.parent(), origin.start(), end.map(End::number));
    }

    List<StreamRecord> records() {
        return List.copyOf(records.values());
    }

    void append(StreamRecord record) {
        records.put(record.number(), record);
        recordsTaken++;
        bytesTaken += record.sizeInBytes();
    }

    void close(SequenceNumber number, Instant time) {
        end = Optional.of(new End(number, time));
    }

    /** True for an open shard that has reached a bound. */
    boolean isDue(Turnover turnover, Instant now) {
        boolean old = Duration.between(origin.time(), now).compareTo(turnover.age()) >= 0;
        return isOpen() && (old || recordsTaken >= turnover.records() || bytesTaken >= turnover.bytes());
    }

    /** True if it was closed at that time or before. */
    boolean endedBy(Instant time) {
        return end.filter(closing -> !closing.time().isAfter(time)).isPresent();
    }

    /** Forgets the records that were written at that time or before. */
    void trimUntil(Instant time) {
        while (!records.isEmpty() && !records.firstEntry().getValue().time().isAfter(time)) {
            lastTrimmed = Optional.of(records.pollFirstEntry().getKey());
        }
    }

    /** Forgets the records with smaller numbers. */
    void trimBelow(SequenceNumber number) {
        while (!records.isEmpty() && records.firstKey().compareTo(number) < 0) {
            lastTrimmed = Optional.of(records.pollFirstEntry().getKey());
        }
    }

    /**
     * The number at which reading begins.
     *
     * @param number what {@link IteratorType#AT_SEQUENCE_NUMBER} and {@link IteratorType#AFTER_SEQUENCE_NUMBER} start from
     * @param upcoming the number that the stream's next record will have
     */
    SequenceNumber position(IteratorType type, Optional<SequenceNumber> number, SequenceNumber upcoming) {
        return switch (type) {
            case TRIM_HORIZON -> lastTrimmed.map(SequenceNumber::following).orElse(origin.start());
            case LATEST -> upcoming;
            case AT_SEQUENCE_NUMBER -> checked(required(number), upcoming);
            case AFTER_SEQUENCE_NUMBER -> checked(required(number), upcoming).following();
        };
    }

    private static SequenceNumber required(Optional<SequenceNumber> number) {
        return number.orElseThrow(
                () -> ServiceError.validation("SequenceNumber must be specified when ShardIteratorType "
                                + "is AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER")
                        .toException());
    }

    private SequenceNumber checked(SequenceNumber number, SequenceNumber upcoming) {
        SequenceNumber behind = end.map(closing -> closing.number().following()).orElse(upcoming);
        if (number.compareTo(origin.start()) < 0 || number.compareTo(behind) >= 0) {
            throw ServiceError.validation("Invalid SequenceNumber: it is not in the range of shard " + id())
                    .toException();
        }
        requireUntrimmed(number);
        return number;
    }

    /** The source of this rule: SDK, TrimmedDataAccessException. */
    private void requireUntrimmed(SequenceNumber number) {
        if (lastTrimmed.filter(trimmed -> number.compareTo(trimmed) <= 0).isPresent()) {
            throw ServiceError.trimmedDataAccess("shard " + id()).toException();
        }
    }

    /**
     * The records from a number on, up to a limit and to one megabyte; the first is there whatever its size.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if some of them are trimmed already
     */
    List<StreamRecord> read(SequenceNumber from, int limit) {
        requireUntrimmed(from);
        List<StreamRecord> page = new ArrayList<>();
        int bytes = 0;
        for (Iterator<StreamRecord> rest = records.tailMap(from, true).values().iterator();
                rest.hasNext() && page.size() < limit; ) {
            StreamRecord record = rest.next();
            bytes += record.sizeInBytes();
            if (bytes > MAX_PAGE_BYTES && !page.isEmpty()) {
                break;
            }
            page.add(record);
        }
        return page;
    }

    /** True if no record has this number or a larger one, and none will. */
    boolean isExhausted(SequenceNumber from) {
        return !isOpen() && records.tailMap(from, true).isEmpty();
    }
}
