/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import org.apache.flink.annotation.PublicEvolving;

/** Which of several writes of one item reach the table. The last one always does. */
@PublicEvolving
public enum WriteMode {
    /** Every version is written, in order. The stream of the table shows them all. */
    ALL_VERSIONS,
    /** Of the writes of one item that wait at the same time, only the last is sent. It saves write units. */
    LAST_VERSION
}
