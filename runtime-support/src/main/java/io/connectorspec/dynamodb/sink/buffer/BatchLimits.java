/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

/**
 * What one request may hold.
 *
 * @param writes the most writes, at least 1
 * @param bytes the most bytes of its writes on the wire, at least 1; a single write that has more still
 *     gets a request
 */
public record BatchLimits(int writes, long bytes) {

    /** Checks that a request can hold something. */
    public BatchLimits {
        if (writes < 1 || bytes < 1) {
            throw new IllegalArgumentException("A request holds at least one write of one byte");
        }
    }
}
