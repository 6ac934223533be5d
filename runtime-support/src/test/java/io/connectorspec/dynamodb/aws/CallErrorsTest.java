/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.aws.CallError.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class CallErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "ProvisionedThroughputExceededException,400,THROTTLED",
        "ThrottlingException,400,THROTTLED",
        "RequestLimitExceeded,400,THROTTLED",
        "LimitExceededException,400,THROTTLED",
        "InternalServerError,500,TRANSIENT",
        "ServiceUnavailable,503,TRANSIENT",
        "TransactionInProgressException,400,TRANSIENT",
        "ReplicatedWriteConflictException,400,TRANSIENT",
        "TransactionConflictException,400,TRANSIENT",
        "ItemCollectionSizeLimitExceededException,400,TRANSIENT",
        "ExpiredTokenException,400,CREDENTIALS",
        "ExpiredToken,403,CREDENTIALS",
        "UnrecognizedClientException,400,CREDENTIALS",
        "RequestExpired,400,CREDENTIALS",
        "InvalidSignatureException,400,CREDENTIALS",
        "ValidationException,400,INVALID",
        "AccessDeniedException,400,ACCESS_DENIED",
        "IncompleteSignatureException,400,ACCESS_DENIED",
        "MissingAuthenticationTokenException,400,ACCESS_DENIED",
        "ResourceNotFoundException,400,NOT_FOUND",
        "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException,400,NOT_FOUND",
        "ExpiredIteratorException,400,ITERATOR_EXPIRED",
        "TrimmedDataAccessException,400,TRIMMED",
        "ResourceInUseException,400,OTHER",
        "IdempotentParameterMismatchException,400,OTHER",
        "ConditionalCheckFailedException,400,OTHER",
        "NeverHeardOf,400,OTHER",
        "NeverHeardOf,429,THROTTLED",
        "NeverHeardOf,408,TRANSIENT",
        "NeverHeardOf,502,TRANSIENT"
    })
    void followsTheErrorTable(String code, int status, Kind kind) {
        assertThat(CallErrors.of(answer(code, "message", status)).kind()).isEqualTo(kind);
    }

    @Test
    void answerWithoutDetailsGoesByItsClassAndStatus() {
        assertThat(kindOf(ProvisionedThroughputExceededException.builder().build()))
                .isEqualTo(Kind.THROTTLED);
        assertThat(kindOf(DynamoDbException.builder().statusCode(503).build())).isEqualTo(Kind.TRANSIENT);
        assertThat(kindOf(DynamoDbException.builder().statusCode(400).build())).isEqualTo(Kind.OTHER);
        assertThat(kindOf(DynamoDbException.builder().build())).isEqualTo(Kind.OTHER);
    }

    @Test
    void clientsOwnProblemsGoByTheirCauses() {
        assertThat(kindOf(ApiCallTimeoutException.create(10))).isEqualTo(Kind.TIMED_OUT);
        assertThat(kindOf(ApiCallAttemptTimeoutException.create(10))).isEqualTo(Kind.TIMED_OUT);
        assertThat(kindOf(SdkClientException.create("x", new ConnectException("refused"))))
                .isEqualTo(Kind.TRANSIENT);
        assertThat(kindOf(Crc32MismatchException.create("x", null))).isEqualTo(Kind.TRANSIENT);
        assertThat(kindOf(SdkClientException.create("Unable to load credentials from any of the providers")))
                .isEqualTo(Kind.CREDENTIALS);
        assertThat(kindOf(SdkClientException.create("something else"))).isEqualTo(Kind.OTHER);
        assertThat(kindOf(new IllegalStateException("strange"))).isEqualTo(Kind.OTHER);
        assertThat(kindOf(new OutOfMemoryError())).isEqualTo(Kind.OTHER);
    }

    @Test
    void looksIntoWhatFuturesWrapAround() {
        Exception wrapped = new CompletionException(new ExecutionException(new IOException("reset")));

        assertThat(kindOf(wrapped)).isEqualTo(Kind.TRANSIENT);
        assertThat(kindOf(new CompletionException(null))).isEqualTo(Kind.OTHER);
    }

    @Test
    void exceptionThatCannotBeReadIsStillAFailure() {
        RuntimeException hostile = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("not even a message");
            }
        };

        assertThat(kindOf(hostile)).isEqualTo(Kind.OTHER);
    }

    @Test
    void causesThatGoInACircleComeToAnEnd() {
        Exception first = new Exception("first");
        first.initCause(new Exception("second", first));

        assertThat(kindOf(first)).isEqualTo(Kind.OTHER);
    }

    @Test
    void validationMessagesAreCutWhereTheyQuoteContent() {
        CallError failure = CallErrors.of(
                answer("ValidationException", "The parameter cannot be converted to a numeric value: canary", 400));

        assertThat(failure.description())
                .contains("ValidationException")
                .contains("cannot be converted to a numeric value")
                .doesNotContain("canary");
        assertThat(failure.cause()).isNull();
    }

    @Test
    void answersThatCannotBeReadAreNotQuoted() {
        CallError failure = CallErrors.of(
                SdkClientException.create("Unable to unmarshall", new JsonProblem("unexpected 'canary'")));

        assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(failure.description()).doesNotContain("canary");
        assertThat(failure.cause()).isNull();
    }

    private static Kind kindOf(Throwable problem) {
        return CallErrors.of(problem).kind();
    }

    private static AwsServiceException answer(String code, String message, int status) {
        return DynamoDbException.builder()
                .statusCode(status)
                .requestId("request-id")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    /** Stands for the exceptions of the SDK's own parser, which are not public. */
    private static final class JsonProblem extends IOException {
        private static final long serialVersionUID = 1L;

        JsonProblem(String message) {
            super(message);
        }
    }
}
