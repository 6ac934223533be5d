/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.table;

import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Tells what to think of an exception of the AWS SDK. It relies on nothing that an exception may lack:
 * error details, a code, a message, a cause.
 */
final class FailureClassifier {

    private static final int MAX_CAUSES = 20;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int FIRST_SERVER_ERROR = 500;

    /** Kinds by error code, without the ending "Exception" that some services add (developer guide, "Error handling"). */
    private static final Map<String, FailureKind> KIND_BY_CODE = Map.ofEntries(
            Map.entry("ProvisionedThroughputExceeded", FailureKind.THROTTLED),
            Map.entry("Throttling", FailureKind.THROTTLED),
            Map.entry("Throttled", FailureKind.THROTTLED),
            Map.entry("RequestThrottled", FailureKind.THROTTLED),
            Map.entry("RequestLimitExceeded", FailureKind.THROTTLED),
            Map.entry("LimitExceeded", FailureKind.THROTTLED),
            Map.entry("TooManyRequests", FailureKind.THROTTLED),
            Map.entry("SlowDown", FailureKind.THROTTLED),
            Map.entry("InternalServerError", FailureKind.TRANSIENT),
            Map.entry("InternalServer", FailureKind.TRANSIENT),
            Map.entry("InternalFailure", FailureKind.TRANSIENT),
            Map.entry("ServiceUnavailable", FailureKind.TRANSIENT),
            Map.entry("RequestTimeout", FailureKind.TRANSIENT),
            Map.entry("TransactionInProgress", FailureKind.TRANSIENT),
            Map.entry("TransactionConflict", FailureKind.TRANSIENT),
            Map.entry("ReplicatedWriteConflict", FailureKind.TRANSIENT),
            Map.entry("ItemCollectionSizeLimitExceeded", FailureKind.TRANSIENT),
            Map.entry("ExpiredToken", FailureKind.CREDENTIALS),
            Map.entry("UnrecognizedClient", FailureKind.CREDENTIALS),
            Map.entry("InvalidClientTokenId", FailureKind.CREDENTIALS),
            Map.entry("InvalidSignature", FailureKind.CREDENTIALS),
            Map.entry("RequestExpired", FailureKind.CREDENTIALS),
            Map.entry("RequestTimeTooSkewed", FailureKind.CREDENTIALS),
            Map.entry("AccessDenied", FailureKind.ACCESS_DENIED),
            Map.entry("MissingAuthenticationToken", FailureKind.ACCESS_DENIED),
            Map.entry("IncompleteSignature", FailureKind.ACCESS_DENIED),
            Map.entry("NotAuthorized", FailureKind.ACCESS_DENIED),
            Map.entry("ResourceNotFound", FailureKind.TABLE_MISSING),
            Map.entry("Validation", FailureKind.INVALID),
            Map.entry("Serialization", FailureKind.INVALID));

    private FailureClassifier() {}

    /** Gives the failure that an exception stands for. Never throws, whatever the exception is. */
    static <T> Failure<T> classify(Throwable problem) {
        try {
            Throwable cause = unwrapped(problem);
            if (cause instanceof AwsServiceException answer) {
                return ofAnswer(answer);
            }
            return ofClientProblem(cause);
        } catch (RuntimeException hostile) {
            return new Failure<>(FailureKind.OTHER, "a " + problem.getClass().getName() + " that cannot be read", null);
        }
    }

    private static <T> Failure<T> ofAnswer(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null
                        || details.errorCode() == null
                        || details.errorCode().isEmpty()
                ? answer.getClass().getSimpleName()
                : details.errorCode();
        FailureKind kind = kindOfAnswer(code, answer.statusCode());
        String message = details == null || details.errorMessage() == null ? "" : details.errorMessage();
        // Validation messages quote values of items behind a colon, so neither that part nor the exception goes on.
        boolean quotesContent = kind == FailureKind.INVALID;
        String description = code + " (HTTP status " + answer.statusCode() + ", request id " + answer.requestId() + ")"
                + (message.isEmpty() ? "" : ": " + (quotesContent ? message.split(":", 2)[0] : message));
        return new Failure<>(kind, description, quotesContent ? null : answer);
    }

    private static <T> Failure<T> ofClientProblem(Throwable problem) {
        String name = problem.getClass().getSimpleName();
        // Parsers quote the answer that they could not read, and that answer may hold items.
        return quotesAnswer(problem)
                ? new Failure<>(kindOfClientProblem(problem), name + ": the answer could not be read", null)
                : new Failure<>(kindOfClientProblem(problem), name + ": " + problem.getMessage(), problem);
    }

    private static FailureKind kindOfAnswer(String code, int status) {
        String plain = code.substring(code.indexOf('#') + 1);
        FailureKind known = KIND_BY_CODE.get(
                plain.endsWith("Exception") ? plain.substring(0, plain.length() - "Exception".length()) : plain);
        if (known != null) {
            return known;
        }
        if (status == TOO_MANY_REQUESTS) {
            return FailureKind.THROTTLED;
        }
        return status >= FIRST_SERVER_ERROR || status == REQUEST_TIMEOUT ? FailureKind.TRANSIENT : FailureKind.OTHER;
    }

    private static FailureKind kindOfClientProblem(Throwable problem) {
        if (problem instanceof ApiCallTimeoutException || problem instanceof ApiCallAttemptTimeoutException) {
            return FailureKind.TIMED_OUT;
        }
        boolean fromTheNetwork =
                anyCause(problem, cause -> cause instanceof IOException || cause instanceof TimeoutException);
        if (fromTheNetwork || problem instanceof Crc32MismatchException || quotesAnswer(problem)) {
            return FailureKind.TRANSIENT;
        }
        boolean credentials = problem instanceof SdkClientException
                && String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("credentials");
        return credentials ? FailureKind.CREDENTIALS : FailureKind.OTHER;
    }

    private static boolean quotesAnswer(Throwable problem) {
        return anyCause(problem, cause -> cause.getClass().getSimpleName().contains("Json"));
    }

    private static boolean anyCause(Throwable problem, Predicate<Throwable> test) {
        Throwable cause = problem;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (test.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static Throwable unwrapped(Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; i < MAX_CAUSES && cause.getCause() != null; i++) {
            if (!(cause instanceof CompletionException) && !(cause instanceof ExecutionException)) {
                break;
            }
            cause = cause.getCause();
        }
        return cause;
    }
}
