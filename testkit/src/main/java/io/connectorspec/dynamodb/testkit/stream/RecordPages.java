/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import java.util.List;

/**
 * How GetRecords cuts the records of a stream into pages. Without a script a page has all that is there, up to 1,000 records
 * and one megabyte, and the page with the last record of a closed shard has no next iterator.
 */
public final class RecordPages {
    /** The most records of a page. Source: API reference of DynamoDB Streams, GetRecords. */
    public static final int MAX_RECORDS = 1000;

    private int size = MAX_RECORDS;
    private int emptyPages;
    private boolean endsLate;

    RecordPages() {}

    /**
     * Makes pages smaller than the 1,000 records of the service.
     *
     * @param records the most records of a page, 1 to 1,000
     */
    public synchronized void size(int records) {
        if (records < 1 || records > MAX_RECORDS) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_RECORDS + " records, not " + records);
        }
        size = records;
    }

    /** Answers so many times with no records and an iterator to the same place, whatever is there. */
    public synchronized void answerEmpty(int pages) {
        if (pages < 0) {
            throw new IllegalArgumentException("Give a number of pages of 0 or more, not " + pages);
        }
        emptyPages = pages;
    }

    /** Tells the end of a closed shard only with an empty page of its own, and not with the last record. */
    public synchronized void tellEndsLate() {
        endsLate = true;
    }

    /** Cuts pages as without a script again. */
    public synchronized void clear() {
        size = MAX_RECORDS;
        emptyPages = 0;
        endsLate = false;
    }

    /** The most records for a client that asks for so many. */
    synchronized int limit(int asked) {
        return Math.min(asked, size);
    }

    /** True if this answer is to be empty; takes it from the number of empty answers. */
    synchronized boolean isEmpty() {
        if (emptyPages == 0) {
            return false;
        }
        emptyPages--;
        return true;
    }

    /** True if a page with these records, the last of a closed shard, has no next iterator. */
    synchronized boolean tellsEndWith(List<StreamRecord> records) {
        return records.isEmpty() || !endsLate;
    }
}
