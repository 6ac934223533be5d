/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

import io.connectorspec.dynamodb.source.LostRecords;
import io.connectorspec.dynamodb.source.calls.ShardRead;
import io.connectorspec.dynamodb.source.calls.StreamFailure;

/** Is told what comes of reading, for metrics. It is called in the fetcher's thread. */
public interface ReadObserver {

    /** Takes what a read of a shard gave. */
    void onRead(String shardId, ShardRead read);

    /** Takes records that are gone, where reading goes on. */
    void onLoss(LostRecords lost);

    /** Takes how a call failed. */
    void onFailure(StreamFailure.Kind kind);
}
