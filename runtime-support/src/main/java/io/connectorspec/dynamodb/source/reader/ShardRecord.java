/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.calls.RecordPage;
import java.time.Instant;

/**
 * One record on its way from a read to the decoder.
 *
 * @param page what the read gave
 * @param index which record of the page it is, counted from 0
 */
public record ShardRecord(RecordPage page, int index) {

    /** Gives the record's sequence number. */
    public String sequenceNumber() {
        return page.sequenceNumber(index);
    }

    /** Gives when the change happened. */
    public Instant time() {
        return page.time(index);
    }
}
