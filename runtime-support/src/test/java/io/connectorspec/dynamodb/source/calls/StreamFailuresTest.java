/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.source.calls.StreamFailure.Kind;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

class StreamFailuresTest {

    private static AwsServiceException answer(String code, int status) {
        return AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("the service's words")
                        .build())
                .requestId("request-7")
                .statusCode(status)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "ExpiredIteratorException, ITERATOR_EXPIRED",
        "com.amazonaws.dynamodb.v20120810#ExpiredIteratorException, ITERATOR_EXPIRED",
        "TrimmedDataAccessException, TRIMMED",
        "ResourceNotFoundException, NOT_FOUND",
        "LimitExceededException, THROTTLED",
        "ProvisionedThroughputExceededException, THROTTLED",
        "RequestLimitExceeded, THROTTLED",
        "ThrottlingException, THROTTLED",
        "Throttling, THROTTLED",
        "InternalServerError, TRANSIENT",
        "InternalFailure, TRANSIENT",
        "ServiceUnavailable, TRANSIENT",
        "ExpiredTokenException, CREDENTIALS",
        "UnrecognizedClientException, CREDENTIALS",
        "InvalidSignatureException, CREDENTIALS",
        "RequestExpired, CREDENTIALS",
        "AccessDeniedException, ACCESS_DENIED",
        "MissingAuthenticationToken, ACCESS_DENIED",
        "IncompleteSignature, ACCESS_DENIED",
        "ValidationException, OTHER",
    })
    void knowsTheErrorCodesOfTheService(String code, Kind kind) {
        StreamFailure failure = StreamFailures.of(answer(code, 400));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.description())
                .contains(code)
                .contains("400")
                .contains("request-7")
                .contains("the service's words");
    }

    @ParameterizedTest
    @CsvSource({"500, TRANSIENT", "503, TRANSIENT", "599, TRANSIENT", "408, TRANSIENT", "429, THROTTLED", "404, OTHER"})
    void judgesAnUnknownCodeByTheStatus(int status, Kind kind) {
        assertThat(StreamFailures.of(answer("Strange", status)).kind()).isEqualTo(kind);
        assertThat(StreamFailures.of(
                                AwsServiceException.builder().statusCode(status).build())
                        .kind())
                .as("an answer without details")
                .isEqualTo(kind);
    }

    @Test
    void knowsTheSdksOwnExceptionsWithoutDetails() {
        assertThat(StreamFailures.of(TrimmedDataAccessException.builder().build())
                        .kind())
                .isEqualTo(Kind.TRIMMED);
        assertThat(StreamFailures.of(LimitExceededException.builder().build()).kind())
                .isEqualTo(Kind.THROTTLED);
    }

    @Test
    void takesWhatTheNetworkDoesAsPassing() {
        assertThat(StreamFailures.of(SdkClientException.create("x", new IOException("Connection reset")))
                        .kind())
                .isEqualTo(Kind.TRANSIENT);
        assertThat(StreamFailures.of(SdkClientException.create("x", new TimeoutException("slow")))
                        .kind())
                .isEqualTo(Kind.TRANSIENT);
        assertThat(StreamFailures.of(ApiCallTimeoutException.create(10)).kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(StreamFailures.of(ApiCallAttemptTimeoutException.create(10)).kind())
                .isEqualTo(Kind.TRANSIENT);
        assertThat(StreamFailures.of(
                                Crc32MismatchException.builder().message("x").build())
                        .kind())
                .isEqualTo(Kind.TRANSIENT);
    }

    @Test
    void looksBehindCompletionExceptions() {
        Throwable wrapped = new CompletionException(new CompletionException(answer("AccessDeniedException", 400)));

        assertThat(StreamFailures.of(wrapped).kind()).isEqualTo(Kind.ACCESS_DENIED);
    }

    @Test
    void tellsMissingCredentialsFromOtherProblemsOfTheClient() {
        assertThat(StreamFailures.of(SdkClientException.create("Unable to load credentials from any provider"))
                        .kind())
                .isEqualTo(Kind.CREDENTIALS);
        assertThat(StreamFailures.of(SdkClientException.create("Unable to unmarshall"))
                        .kind())
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void neverThrowsWhateverTheExceptionLacks() {
        assertThat(StreamFailures.of(new CompletionException(null)).kind()).isEqualTo(Kind.OTHER);
        assertThat(StreamFailures.of(new IllegalStateException()).kind()).isEqualTo(Kind.OTHER);
        assertThat(StreamFailures.of(AwsServiceException.builder()
                                .awsErrorDetails(AwsErrorDetails.builder().build())
                                .build())
                        .kind())
                .isEqualTo(Kind.OTHER);
        Exception endless = new RuntimeException("a");
        endless.initCause(new RuntimeException("b", endless));
        assertThat(StreamFailures.of(endless).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void anAnswerThatCannotBeReadIsReadAgainAndNotQuoted() {
        StreamFailure failure = StreamFailures.of(
                SdkClientException.create("Unable to unmarshall", new JsonProblem("unexpected 'canary'")));

        assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(failure.description()).doesNotContain("canary");
        assertThat(failure.cause()).isNull();
    }

    /** Stands for the exceptions of the SDK's own parser, which are not public. */
    private static final class JsonProblem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JsonProblem(String message) {
            super(message);
        }
    }
}
