/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

/** Where reading of a shard begins. The names are those on the wire. */
public enum IteratorType {
    /** At the oldest record that is still there. */
    TRIM_HORIZON,
    /** At the first record that is yet to come. */
    LATEST,
    /** At the record of a number. */
    AT_SEQUENCE_NUMBER,
    /** Behind the record of a number. */
    AFTER_SEQUENCE_NUMBER
}
