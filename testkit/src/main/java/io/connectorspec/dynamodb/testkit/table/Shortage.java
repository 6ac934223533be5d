/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import java.util.Collection;

/**
 * Write units that were missing.
 *
 * @param limit what was used up
 * @param tableArn the ARN of the table
 */
public record Shortage(Limit limit, String tableArn) implements WriteResult {
    /** What can be used up, with the word that the service has for it. Source: API reference, {@code ThrottlingReason}. */
    public enum Limit {
        /** The units that a table is provisioned with. */
        PROVISIONED("TableWriteProvisionedThroughputExceeded"),
        /** The most that a table paid per request may consume. */
        ON_DEMAND("TableWriteMaxOnDemandThroughputExceeded"),
        /** What one partition key may consume. */
        KEY("TableWriteKeyRangeThroughputExceeded");

        private final String reason;

        Limit(String reason) {
            this.reason = reason;
        }
    }

    /**
     * The error for a request of which nothing was processed: {@code ProvisionedThroughputExceededException} if provisioned
     * units were all that was missing, else {@code ThrottlingException}. Source: API reference, BatchWriteItem.
     *
     * @param shortages why; at least one
     */
    public static ServiceError error(Collection<Shortage> shortages) {
        boolean provisioned = shortages.stream().allMatch(shortage -> shortage.limit() == Limit.PROVISIONED);
        ServiceError error = provisioned ? ServiceError.provisionedThroughputExceeded() : ServiceError.throttling();
        for (Shortage shortage : shortages.stream().distinct().toList()) {
            error = error.because(shortage.limit().reason, shortage.tableArn());
        }
        return error;
    }
}
