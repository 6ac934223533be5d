/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class FailureClassifierTest {

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException,THROTTLED",
        "InternalServerError,TRANSIENT",
        "ExpiredTokenException,CREDENTIALS",
        "ValidationException,INVALID",
        "AccessDeniedException,ACCESS_DENIED",
        "ResourceNotFoundException,TABLE_MISSING",
        "TrimmedDataAccessException,OTHER",
        "ConditionalCheckFailedException,OTHER"
    })
    void tellsWhatAnErrorMeansForWrites(String code, FailureKind kind) {
        DynamoDbException answer = (DynamoDbException) DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();

        assertThat(FailureClassifier.classify(answer).kind()).isEqualTo(kind);
    }
}
