/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

class ThrottleReasonTest {

    private static ThrottlingReason[] reasons(String... reasons) {
        return Arrays.stream(reasons)
                .map(reason -> ThrottlingReason.builder().reason(reason).build())
                .toArray(ThrottlingReason[]::new);
    }

    private static ThrottleReason of(Throwable cause) {
        return ThrottleReason.of(new Failure<>(FailureKind.THROTTLED, "throttled", cause));
    }

    @ParameterizedTest
    @CsvSource({
        "TableWriteProvisionedThroughputExceeded, PROVISIONED_THROUGHPUT",
        "IndexWriteProvisionedThroughputExceeded, PROVISIONED_THROUGHPUT",
        "TableWriteKeyRangeThroughputExceeded, KEY_RANGE",
        "TableWriteMaxOnDemandThroughputExceeded, MAX_ON_DEMAND",
        "TableWriteAccountLimitExceeded, ACCOUNT_LIMIT",
        "SomethingNew, OTHER"
    })
    void readsTheReasonsOfTheService(String text, ThrottleReason reason) {
        assertThat(of(ThrottlingException.builder()
                        .throttlingReasons(reasons(text))
                        .build()))
                .isEqualTo(reason);
    }

    @Test
    void takesTheFirstReasonThatItKnowsOfAnyException() {
        assertThat(of(ProvisionedThroughputExceededException.builder()
                        .throttlingReasons(reasons(null, "SomethingNew", "TableWriteKeyRangeThroughputExceeded"))
                        .build()))
                .isEqualTo(ThrottleReason.KEY_RANGE);
        assertThat(of(RequestLimitExceededException.builder()
                        .throttlingReasons(reasons("TableWriteAccountLimitExceeded"))
                        .build()))
                .isEqualTo(ThrottleReason.ACCOUNT_LIMIT);
    }

    @Test
    void needsNoReasonAndNoException() {
        assertThat(of(ThrottlingException.builder().build())).isEqualTo(ThrottleReason.OTHER);
        assertThat(of(null)).isEqualTo(ThrottleReason.OTHER);
        assertThat(of(new IllegalStateException())).isEqualTo(ThrottleReason.OTHER);
    }
}
