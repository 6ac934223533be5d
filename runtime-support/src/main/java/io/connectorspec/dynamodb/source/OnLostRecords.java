/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

/** What to do when records are gone before they were read. */
public enum OnLostRecords {
    /** The job fails and says what is missing. */
    FAIL,
    /** It is logged and counted, once for every shard, and the oldest records that are there are read. */
    CONTINUE
}
