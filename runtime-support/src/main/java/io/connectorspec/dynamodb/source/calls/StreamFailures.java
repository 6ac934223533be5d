/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import io.connectorspec.dynamodb.source.calls.StreamFailure.Kind;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Tells what to think of an exception of the AWS SDK. It relies on nothing that an exception may lack: error
 * details, a code, a message, a cause. Errors of DynamoDB Streams quote ids and sequence numbers, never records.
 */
final class StreamFailures {

    private static final int MAX_CAUSES = 20;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int FIRST_SERVER_ERROR = 500;

    /** Kinds by error code, without the ending "Exception" that some codes have (API reference of DynamoDB Streams). */
    private static final Map<String, Kind> KIND_BY_CODE = Map.ofEntries(
            Map.entry("ExpiredIterator", Kind.ITERATOR_EXPIRED),
            Map.entry("TrimmedDataAccess", Kind.TRIMMED),
            Map.entry("ResourceNotFound", Kind.NOT_FOUND),
            Map.entry("LimitExceeded", Kind.THROTTLED),
            Map.entry("ProvisionedThroughputExceeded", Kind.THROTTLED),
            Map.entry("RequestLimitExceeded", Kind.THROTTLED),
            Map.entry("Throttling", Kind.THROTTLED),
            Map.entry("TooManyRequests", Kind.THROTTLED),
            Map.entry("InternalServerError", Kind.TRANSIENT),
            Map.entry("InternalFailure", Kind.TRANSIENT),
            Map.entry("ServiceUnavailable", Kind.TRANSIENT),
            Map.entry("RequestTimeout", Kind.TRANSIENT),
            Map.entry("ExpiredToken", Kind.CREDENTIALS),
            Map.entry("UnrecognizedClient", Kind.CREDENTIALS),
            Map.entry("InvalidClientTokenId", Kind.CREDENTIALS),
            Map.entry("InvalidSignature", Kind.CREDENTIALS),
            Map.entry("RequestExpired", Kind.CREDENTIALS),
            Map.entry("RequestTimeTooSkewed", Kind.CREDENTIALS),
            Map.entry("AccessDenied", Kind.ACCESS_DENIED),
            Map.entry("NotAuthorized", Kind.ACCESS_DENIED),
            Map.entry("MissingAuthenticationToken", Kind.ACCESS_DENIED),
            Map.entry("IncompleteSignature", Kind.ACCESS_DENIED));

    private StreamFailures() {}

    /** Gives the failure that an exception stands for. Never throws, whatever the exception is. */
    static StreamFailure of(Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; i < MAX_CAUSES && cause instanceof CompletionException && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        if (cause instanceof AwsServiceException answer) {
            return ofAnswer(answer);
        }
        return new StreamFailure(
                kindOfClientProblem(cause), cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }

    private static StreamFailure ofAnswer(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        boolean named = details != null
                && details.errorCode() != null
                && !details.errorCode().isEmpty();
        String code = named ? details.errorCode() : answer.getClass().getSimpleName();
        String message = details == null || details.errorMessage() == null ? "" : ": " + details.errorMessage();
        return new StreamFailure(
                kindOfAnswer(code, answer.statusCode()),
                code + " (HTTP status " + answer.statusCode() + ", request id " + answer.requestId() + ")" + message,
                answer);
    }

    private static Kind kindOfAnswer(String code, int status) {
        String plain = code.substring(code.indexOf('#') + 1);
        Kind known = KIND_BY_CODE.get(
                plain.endsWith("Exception") ? plain.substring(0, plain.length() - "Exception".length()) : plain);
        if (known != null) {
            return known;
        }
        if (status == TOO_MANY_REQUESTS) {
            return Kind.THROTTLED;
        }
        return status >= FIRST_SERVER_ERROR || status == REQUEST_TIMEOUT ? Kind.TRANSIENT : Kind.OTHER;
    }

    private static Kind kindOfClientProblem(Throwable problem) {
        if (problem instanceof ApiCallTimeoutException
                || problem instanceof ApiCallAttemptTimeoutException
                || problem instanceof Crc32MismatchException
                || comesFromTheNetwork(problem)) {
            return Kind.TRANSIENT;
        }
        boolean credentials = problem instanceof SdkClientException
                && String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("credentials");
        return credentials ? Kind.CREDENTIALS : Kind.OTHER;
    }

    private static boolean comesFromTheNetwork(Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
