/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.StreamsSettings;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what a reader has read and not emitted. A call is made only if the largest answer that it and those under way
 * can give still fits; if nothing is held, one call is always made, so that reading goes on under any bounds. Answers
 * are taken by the fetcher's thread and given back by the task's.
 */
public final class ReadAhead {

    /** The largest answer: 1,000 records, or a megabyte (API reference of DynamoDB Streams, GetRecords). */
    private static final Size LARGEST_PAGE = new Size(1000, 1 << 20);

    private final Size most;
    private final Size largestPage;
    private final AtomicInteger records = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * A size of answers.
     *
     * @param bytes as the service sends them
     */
    public record Size(int records, long bytes) {}

    /** Takes the bounds, and the largest answer of one call. */
    public ReadAhead(Size most, Size largestPage) {
        this.most = most;
        this.largestPage = largestPage;
    }

    /** Gives the bounds that a user set. */
    public static ReadAhead of(StreamsSettings settings) {
        return new ReadAhead(
                new Size(
                        settings.readAheadRecords().value(),
                        settings.readAheadBytes().value().getBytes()),
                LARGEST_PAGE);
    }

    /** Gives whether the answers of some calls fit, those under way included. */
    boolean hasRoomFor(int calls) {
        if (calls == 1 && records.get() == 0) {
            return true;
        }
        return records.get() + (long) calls * largestPage.records <= most.records
                && bytes.get() + calls * largestPage.bytes <= most.bytes;
    }

    /** Takes an answer that is held from now on. */
    void take(Size answer) {
        records.addAndGet(answer.records);
        bytes.addAndGet(answer.bytes);
    }

    /** Gives back an answer that was taken. It may be called by any thread. */
    void giveBack(Size answer) {
        bytes.addAndGet(-answer.bytes);
        records.addAndGet(-answer.records);
    }

    /** Gives how much is held. */
    public Size held() {
        return new Size(records.get(), bytes.get());
    }
}
