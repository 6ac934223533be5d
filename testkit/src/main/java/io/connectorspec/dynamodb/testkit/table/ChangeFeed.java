/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

/** Learns what happens to one table. Called under the table's lock, so it must not ask the table for anything. */
public interface ChangeFeed {
    /** A write has been applied. It may have changed nothing. */
    void written(AppliedWrite write, WriteOrigin origin);

    /** The table has been deleted; writes that were under way may still come. */
    void tableDeleted();
}
