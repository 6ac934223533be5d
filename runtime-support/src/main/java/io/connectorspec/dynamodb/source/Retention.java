/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import java.time.Duration;
import java.time.Instant;

/** For how long the service keeps what a stream holds. */
public final class Retention {

    /** Records may go when they are older (developer guide, "Change data capture for DynamoDB Streams"). */
    public static final Duration PERIOD = Duration.ofHours(24);

    private Retention() {}

    /** Gives whether the service may have dropped what it got at a time. */
    public static boolean isOver(Instant since, Instant now) {
        return since.isBefore(now.minus(PERIOD));
    }
}
