/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.KeySchema;
import io.connectorspec.dynamodb.testkit.table.StreamViewType;
import io.connectorspec.dynamodb.testkit.table.WriteOrigin;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stream of a table's changes: what requests read, and what a test looks at and scripts. It takes a record for every write
 * that changes something, under the lock of its table, so that the records of a key have the order of the writes.
 *
 * <p>Locks are taken in the order table, stream, listings and pages; a stream never asks its table for anything.
 */
public final class TableStream {
    /** How long records and ended shards are kept. Source: API reference of DynamoDB Streams. */
    public static final Duration RETENTION = Duration.ofHours(24);

    private final Origin origin;
    private final EndpointTime time;
    private final SequenceNumbers numbers = new SequenceNumbers();
    private final Lineage lineage;
    private final ShardListings listings = new ShardListings(this::shards);
    private final RecordPages pages = new RecordPages();
    private Turnover turnover = Turnover.never();
    private Optional<Instant> ended = Optional.empty();
    private int iteratorGeneration;

    /**
     * What a stream is from the beginning.
     *
     * @param arn its ARN
     * @param keys the key of its table
     * @param view what its records show
     * @param created when it was enabled, by the endpoint's clock
     * @param settings how it began
     */
    public record Origin(
            StreamArn arn, KeySchema keys, StreamViewType view, Instant created, StreamSettings settings) {}

    TableStream(Origin origin, EndpointTime time) {
        this.origin = origin;
        this.time = time;
        this.lineage = new Lineage(numbers, origin.arn().hashCode());
        lineage.open(origin.settings().shards(), origin.created());
    }

    /** Its ARN, view type and time of creation. */
    public Origin origin() {
        return origin;
    }

    /** The ARN as clients name it. */
    public String arn() {
        return origin.arn().text();
    }

    /** What state it is in now. */
    public synchronized StreamStatus status() {
        Instant now = time.now();
        Duration transition = origin.settings().transition();
        if (ended.isPresent()) {
            return now.isBefore(ended.get().plus(transition)) ? StreamStatus.DISABLING : StreamStatus.DISABLED;
        }
        return now.isBefore(origin.created().plus(transition)) ? StreamStatus.ENABLING : StreamStatus.ENABLED;
    }

    /** What DescribeStream tells, to change it. */
    public ShardListings listings() {
        return listings;
    }

    /** How GetRecords cuts pages, to change it. */
    public RecordPages pages() {
        return pages;
    }

    /** All shards that are kept, as they truly are, parents before children. */
    public synchronized List<ShardDescription> shards() {
        Instant now = time.now();
        lineage.all().forEach(shard -> keepUp(shard, now));
        return describe(lineage.all());
    }

    /** The shards that take records. */
    public List<ShardDescription> openShards() {
        return shards().stream().filter(ShardDescription::isOpen).toList();
    }

    /** The shards that carry on a shard. */
    public List<ShardDescription> children(String shardId) {
        return shards().stream().filter(shard -> shard.isChildOf(shardId)).toList();
    }

    /** The records of a shard that are kept, in order; throws as the service does if there is no such shard. */
    public synchronized List<StreamRecord> records(String shardId) {
        return current(shardId).records();
    }

    /** All records that are kept, in the order of the writes. */
    public synchronized List<StreamRecord> records() {
        return shards().stream()
                .flatMap(shard -> records(shard.id()).stream())
                .sorted(Comparator.comparing(StreamRecord::number))
                .toList();
    }

    /** Ends an open shard and gives each half of its keys to a child; returns the children. */
    public synchronized List<ShardDescription> split(String shardId) {
        return replace(shardId, Turnover.Successor.TWO_CHILDREN);
    }

    /** Ends an open shard and gives its keys to one child; returns the child. */
    public synchronized ShardDescription rotate(String shardId) {
        return replace(shardId, Turnover.Successor.ONE_CHILD).get(0);
    }

    private List<ShardDescription> replace(String shardId, Turnover.Successor successor) {
        return describe(lineage.replace(current(shardId), successor, time.now()));
    }

    /** Rotates every open shard; returns the children. */
    public synchronized List<ShardDescription> rotateAll() {
        List<ShardDescription> children = new ArrayList<>();
        openShards().forEach(shard -> children.add(rotate(shard.id())));
        return children;
    }

    /** Sets when open shards end by themselves. */
    public synchronized void turnOver(Turnover rule) {
        turnover = rule;
    }

    /** Forgets the records of a shard before a number, as the service does after a day. */
    public synchronized void trimTo(String shardId, SequenceNumber oldestKept) {
        current(shardId).trimBelow(oldestKept);
    }

    /** Forgets all records of a shard that it has now. */
    public synchronized void trim(String shardId) {
        current(shardId).trimBelow(numbers.upcoming());
    }

    /**
     * Forgets a shard that has ended, with its records.
     *
     * @throws IllegalStateException if it is open
     */
    public synchronized void drop(String shardId) {
        lineage.forget(current(shardId));
    }

    /** Makes every iterator that clients have now an expired one. */
    public synchronized void expireIterators() {
        iteratorGeneration++;
    }

    /** Takes a record, unless nothing was changed or the stream has ended. */
    synchronized void append(AppliedWrite write, WriteOrigin writeOrigin) {
        if (ended.isPresent() || !write.changesSomething()) {
            return;
        }
        Instant now = time.now();
        turnOverIfDue(lineage.openFor(write.key().partition()), now);
        Shard shard = lineage.openFor(write.key().partition());
        StreamRecord.Images images = StreamRecord.Images.of(write, origin.keys(), origin.view());
        shard.append(new StreamRecord(numbers.next(), now, StreamRecord.Kind.of(write), images, writeOrigin));
        turnOverIfDue(shard, now);
    }

    /** Ends the stream; what it has can still be read. */
    synchronized void end() {
        Instant now = time.now();
        lineage.closeAll(now);
        ended = Optional.of(now);
    }

    /** True if it takes records. */
    public synchronized boolean isEnabled() {
        return ended.isEmpty();
    }

    /** True if it ended so long ago that nothing of it is left. */
    synchronized boolean isGone() {
        Instant now = time.now();
        return ended.filter(end -> !end.plus(RETENTION).isAfter(now)).isPresent();
    }

    /** Answers DescribeStream's question for shards. */
    public synchronized ShardPage describe(ShardPage.Request request) {
        return listings.page(shards(), request);
    }

    /**
     * Answers GetShardIterator.
     *
     * @param number where the two types start that need one
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if there is no such shard, or the number is
     *     missing, not of this shard or trimmed
     */
    public synchronized ShardIterator iterator(String shardId, IteratorType type, Optional<SequenceNumber> number) {
        SequenceNumber position = current(shardId).position(type, number, numbers.upcoming());
        return new ShardIterator(arn(), shardId, position, time.now(), iteratorGeneration);
    }

    /**
     * Answers GetRecords.
     *
     * @param limit the most records, 1 to 1,000
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if the iterator has expired, there is no such
     *     shard any more, or records that it would give are trimmed
     */
    public synchronized RecordPage read(ShardIterator iterator, int limit) {
        Instant now = time.now();
        boolean old = !now.isBefore(iterator.made().plus(ShardIterator.LIFETIME));
        if (old || iterator.generation() < iteratorGeneration) {
            throw ServiceError.expiredIterator().toException();
        }
        Shard shard = current(iterator.shard());
        if (pages.isEmpty()) {
            return new RecordPage(List.of(), Optional.of(iterator.at(iterator.position(), now)));
        }
        List<StreamRecord> records = shard.read(iterator.position(), pages.limit(limit));
        SequenceNumber next = records.isEmpty()
                ? iterator.position()
                : records.get(records.size() - 1).number().following();
        boolean over = shard.isExhausted(next) && pages.tellsEndWith(records);
        return new RecordPage(records, over ? Optional.empty() : Optional.of(iterator.at(next, now)));
    }

    private static List<ShardDescription> describe(List<Shard> shards) {
        return shards.stream().map(Shard::description).toList();
    }

    private Shard current(String shardId) {
        lineage.find(shardId).ifPresent(shard -> keepUp(shard, time.now()));
        return lineage.find(shardId)
                .orElseThrow(() -> ServiceError.resourceNotFound(
                                "Requested resource not found: Shard does not exist: " + shardId)
                        .toException());
    }

    /** Does what time has brought for a shard: turnover, trimming, and in the end its removal. */
    private void keepUp(Shard shard, Instant now) {
        turnOverIfDue(shard, now);
        Instant horizon = now.minus(RETENTION);
        shard.trimUntil(horizon);
        if (shard.endedBy(horizon)) {
            lineage.forget(shard);
        }
    }

    private void turnOverIfDue(Shard shard, Instant now) {
        if (shard.isDue(turnover, now)) {
            boolean whole = !shard.keys().isDivisible();
            lineage.replace(shard, whole ? Turnover.Successor.ONE_CHILD : turnover.successor(), now);
        }
    }
}
