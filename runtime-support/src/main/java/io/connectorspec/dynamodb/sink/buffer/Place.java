/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.io.Serializable;

/**
 * Where a write stands among the others.
 *
 * @param sequence its number in the order of arrival; no two waiting writes share one
 * @param dueAt when it is to be sent even if it could wait for company, in milliseconds of the writer's
 *     clock; it never falls while the sequence grows
 */
public record Place(long sequence, long dueAt) implements Serializable {
    private static final long serialVersionUID = 1L;
}
