/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import java.util.List;
import java.util.Optional;

/**
 * An answer of GetRecords.
 *
 * @param records the records in order
 * @param next where the next page begins; empty at the end of a closed shard
 */
public record RecordPage(List<StreamRecord> records, Optional<ShardIterator> next) {
    /** Copies the list. */
    public RecordPage {
        records = List.copyOf(records);
    }
}
