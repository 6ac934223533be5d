/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The records of one read, in the order of the shard. What it takes to go on after them is always there; a
 * record itself is made when it is asked for, in the form in which a decoder wants it.
 */
public interface RecordPage {

    /** Gives the number of records. */
    int size();

    /** Gives the sequence number of a record, counted from 0: digits, to be compared as a number. */
    String sequenceNumber(int index);

    /** Gives when the change happened; the service rounds down to a second. */
    Instant time(int index);

    /** Gives a record as the AWS SDK's object. */
    Record record(int index);

    /** Gives a page of the AWS SDK's objects. */
    static RecordPage of(List<Record> records) {
        List<Record> kept = List.copyOf(records);
        return new RecordPage() {
            @Override
            public int size() {
                return kept.size();
            }

            @Override
            public String sequenceNumber(int index) {
                return kept.get(index).dynamodb().sequenceNumber();
            }

            @Override
            public Instant time(int index) {
                return kept.get(index).dynamodb().approximateCreationDateTime();
            }

            @Override
            public Record record(int index) {
                return kept.get(index);
            }
        };
    }
}
