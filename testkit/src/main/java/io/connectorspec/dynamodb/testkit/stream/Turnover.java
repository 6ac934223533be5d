/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import java.time.Duration;

/**
 * When open shards end by themselves, and what follows. Whichever bound is reached first counts.
 *
 * @param successor what follows
 * @param records how many records a shard takes
 * @param bytes how many bytes of records a shard takes before it ends; the record that reaches them is its last
 * @param age how long a shard lives by the endpoint's clock; looked at when something is written, read or described
 */
public record Turnover(Successor successor, long records, long bytes, Duration age) {
    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** What follows a shard that ends. */
    public enum Successor {
        /** One shard with the same keys. */
        ONE_CHILD,
        /** Two shards with half of the keys each. */
        TWO_CHILDREN
    }

    /** Checks the bounds. */
    public Turnover {
        if (records < 1 || bytes < 1 || age.isNegative() || age.isZero()) {
            throw new IllegalArgumentException("A shard ends after 1 record or more, 1 byte or more, and some time");
        }
    }

    /** Shards live until a test ends them. */
    public static Turnover never() {
        return new Turnover(Successor.ONE_CHILD, Long.MAX_VALUE, Long.MAX_VALUE, NEVER);
    }

    /** Shards rotate after so many records. */
    public static Turnover rotatingAfter(long records) {
        return new Turnover(Successor.ONE_CHILD, records, Long.MAX_VALUE, NEVER);
    }

    /** Shards rotate after that time; the service is said to do so after about four hours. */
    public static Turnover rotatingAfter(Duration age) {
        return new Turnover(Successor.ONE_CHILD, Long.MAX_VALUE, Long.MAX_VALUE, age);
    }

    /** Shards split after so many records. */
    public static Turnover splittingAfter(long records) {
        return new Turnover(Successor.TWO_CHILDREN, records, Long.MAX_VALUE, NEVER);
    }

    /** Shards split after so many bytes. */
    public static Turnover splittingAfterBytes(long bytes) {
        return new Turnover(Successor.TWO_CHILDREN, Long.MAX_VALUE, bytes, NEVER);
    }
}
