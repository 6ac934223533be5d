/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

/** Which subtask reads a shard that carries on another one. */
public enum ChildPlacement {
    /** The one that read the shard before it. */
    PARENT,
    /** The one that the shard assigner chooses, as soon as this cannot change the order of records any more. */
    BALANCED
}
