/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

/** What a change did to an item. */
public enum ChangeKind {
    /** The item was not there before. */
    INSERT,
    /** The item was there before, and was replaced or changed. */
    MODIFY,
    /** The item is gone. */
    REMOVE
}
