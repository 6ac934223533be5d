/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import io.connectorspec.dynamodb.aws.CallError.Kind;
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
public final class CallErrors {

    private static final int MAX_CAUSES = 20;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int FIRST_SERVER_ERROR = 500;

    /** Kinds by error code, without the ending "Exception" that some services add (developer guide, "Error handling"). */
    private static final Map<String, Kind> KIND_BY_CODE = Map.ofEntries(
            Map.entry("ProvisionedThroughputExceeded", Kind.THROTTLED),
            Map.entry("Throttling", Kind.THROTTLED),
            Map.entry("Throttled", Kind.THROTTLED),
            Map.entry("RequestThrottled", Kind.THROTTLED),
            Map.entry("RequestLimitExceeded", Kind.THROTTLED),
            Map.entry("LimitExceeded", Kind.THROTTLED),
            Map.entry("TooManyRequests", Kind.THROTTLED),
            Map.entry("SlowDown", Kind.THROTTLED),
            Map.entry("InternalServerError", Kind.TRANSIENT),
            Map.entry("InternalServer", Kind.TRANSIENT),
            Map.entry("InternalFailure", Kind.TRANSIENT),
            Map.entry("ServiceUnavailable", Kind.TRANSIENT),
            Map.entry("RequestTimeout", Kind.TRANSIENT),
            Map.entry("TransactionInProgress", Kind.TRANSIENT),
            Map.entry("TransactionConflict", Kind.TRANSIENT),
            Map.entry("ReplicatedWriteConflict", Kind.TRANSIENT),
            Map.entry("ItemCollectionSizeLimitExceeded", Kind.TRANSIENT),
            Map.entry("ExpiredToken", Kind.CREDENTIALS),
            Map.entry("UnrecognizedClient", Kind.CREDENTIALS),
            Map.entry("InvalidClientTokenId", Kind.CREDENTIALS),
            Map.entry("InvalidSignature", Kind.CREDENTIALS),
            Map.entry("RequestExpired", Kind.CREDENTIALS),
            Map.entry("RequestTimeTooSkewed", Kind.CREDENTIALS),
            Map.entry("AccessDenied", Kind.ACCESS_DENIED),
            Map.entry("MissingAuthenticationToken", Kind.ACCESS_DENIED),
            Map.entry("IncompleteSignature", Kind.ACCESS_DENIED),
            Map.entry("NotAuthorized", Kind.ACCESS_DENIED),
            Map.entry("ResourceNotFound", Kind.NOT_FOUND),
            Map.entry("ExpiredIterator", Kind.ITERATOR_EXPIRED),
            Map.entry("TrimmedDataAccess", Kind.TRIMMED),
            Map.entry("Validation", Kind.INVALID),
            Map.entry("Serialization", Kind.INVALID));

    private CallErrors() {}

    /** Gives the error that an exception stands for. Never throws, whatever the exception is. */
    public static CallError of(Throwable problem) {
        try {
            Throwable cause = unwrapped(problem);
            if (cause instanceof AwsServiceException answer) {
                return ofAnswer(answer);
            }
            return ofClientProblem(cause);
        } catch (RuntimeException hostile) {
            return new CallError(Kind.OTHER, "a " + problem.getClass().getName() + " that cannot be read", null);
        }
    }

    private static CallError ofAnswer(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null
                        || details.errorCode() == null
                        || details.errorCode().isEmpty()
                ? answer.getClass().getSimpleName()
                : details.errorCode();
        Kind kind = kindOfAnswer(code, answer.statusCode());
        String message = details == null || details.errorMessage() == null ? "" : details.errorMessage();
        // Validation messages quote values of items behind a colon, so neither that part nor the exception goes on.
        boolean quotesContent = kind == Kind.INVALID;
        String description = code + " (HTTP status " + answer.statusCode() + ", request id " + answer.requestId() + ")"
                + (message.isEmpty() ? "" : ": " + (quotesContent ? message.split(":", 2)[0] : message));
        return new CallError(kind, description, quotesContent ? null : answer);
    }

    private static CallError ofClientProblem(Throwable problem) {
        String name = problem.getClass().getSimpleName();
        // Parsers quote the answer that they could not read, and that answer may hold items.
        return quotesAnswer(problem)
                ? new CallError(kindOfClientProblem(problem), name + ": the answer could not be read", null)
                : new CallError(kindOfClientProblem(problem), name + ": " + problem.getMessage(), problem);
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
        if (problem instanceof ApiCallTimeoutException || problem instanceof ApiCallAttemptTimeoutException) {
            return Kind.TIMED_OUT;
        }
        boolean fromTheNetwork =
                anyCause(problem, cause -> cause instanceof IOException || cause instanceof TimeoutException);
        if (fromTheNetwork || problem instanceof Crc32MismatchException || quotesAnswer(problem)) {
            return Kind.TRANSIENT;
        }
        boolean credentials = problem instanceof SdkClientException
                && String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("credentials");
        return credentials ? Kind.CREDENTIALS : Kind.OTHER;
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
