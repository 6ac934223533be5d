/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

import java.io.Serializable;

/**
 * How often one write itself failed, which bounds how long it is tried.
 *
 * @param count how often it was sent in vain
 * @param since when that was for the first time, in milliseconds of the writer's clock
 */
public record Trials(int count, long since) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A write that did not fail yet. */
    public static final Trials NONE = new Trials(0, 0);

    /** Gives what it is after one more failure. */
    public Trials after(long now) {
        return new Trials(count + 1, count == 0 ? now : since);
    }
}
