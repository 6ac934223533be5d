/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

/** Why the service throttled (API reference, ThrottlingReason). What helps differs from one to the other. */
public enum ThrottleReason {
    /** The table, or an index, has less capacity than is used. */
    PROVISIONED_THROUGHPUT,
    /** One partition is used more than a partition can take: the keys are hot. */
    KEY_RANGE,
    /** The table has a maximum of its own for on-demand capacity. */
    MAX_ON_DEMAND,
    /** The account's limit in this region is reached. */
    ACCOUNT_LIMIT,
    /** The service left single writes undone, without a reason. */
    UNPROCESSED,
    /** The service gave no reason, or one that is not known. */
    OTHER;

    /** Gives why a call was throttled. */
    public static ThrottleReason of(Failure<?> failure) {
        return reasons(failure.cause()).stream()
                .map(ThrottlingReason::reason)
                .map(ThrottleReason::named)
                .filter(reason -> reason != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private static List<ThrottlingReason> reasons(Throwable cause) {
        if (cause instanceof ProvisionedThroughputExceededException table) {
            return table.throttlingReasons();
        }
        if (cause instanceof ThrottlingException other) {
            return other.throttlingReasons();
        }
        return cause instanceof RequestLimitExceededException account ? account.throttlingReasons() : List.of();
    }

    /** Reads a reason such as {@code TableWriteKeyRangeThroughputExceeded}: what is throttled stands before it. */
    private static ThrottleReason named(String reason) {
        if (reason == null) {
            return OTHER;
        }
        if (reason.contains("KeyRange")) {
            return KEY_RANGE;
        }
        if (reason.contains("MaxOnDemand")) {
            return MAX_ON_DEMAND;
        }
        if (reason.contains("AccountLimit")) {
            return ACCOUNT_LIMIT;
        }
        return reason.contains("ProvisionedThroughput") ? PROVISIONED_THROUGHPUT : OTHER;
    }
}
