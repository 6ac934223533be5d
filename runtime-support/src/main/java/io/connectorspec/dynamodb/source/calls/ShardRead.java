/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import java.time.Instant;
import java.util.Optional;

/**
 * What one read of a shard gave.
 *
 * @param page the records; there may be none although the shard holds more
 * @param nextIterator where to read on; empty if the shard has ended and was read to its end
 * @param bytes how many bytes the service sent, or 0 if it did not say
 * @param serviceTime the service's time when it answered, in whole seconds, rounded down
 */
public record ShardRead(RecordPage page, Optional<String> nextIterator, long bytes, Instant serviceTime) {

    private static final int FULL_PAGE_RECORDS = 1000;
    private static final long FULL_PAGE_BYTES = 900_000;

    /** Gives whether the service's limits for one read were reached, or nearly, so that more can be expected. */
    public boolean isFull() {
        return page.size() >= FULL_PAGE_RECORDS || bytes >= FULL_PAGE_BYTES;
    }
}
