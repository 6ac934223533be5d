/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.sink.table.CallOutcome.Failure;
import io.connectorspec.dynamodb.sink.table.FailureKind;
import org.apache.flink.connector.dynamodb.sink.DynamoDbSinkException;

/** Tells a user what failed for good and what to do about it. */
record FailureText(SinkSettings settings) {

    /**
     * Gives the exception that fails the job.
     *
     * @param doing what the sink was doing, such as "write to"
     * @param failure what came of it
     */
    DynamoDbSinkException exception(String doing, Failure<?> failure) {
        String message = "Could not " + doing + " table '"
                + settings.tableName().value() + "': " + failure.description() + ". " + advice(failure.kind());
        return new DynamoDbSinkException(message, failure.cause());
    }

    /** Gives the exception for a write that was tried often or long enough. */
    DynamoDbSinkException givenUp(int attempts, Failure<?> failure) {
        return new DynamoDbSinkException(
                "A write to table '" + settings.tableName().value() + "' failed " + attempts
                        + " times and is given up, as '"
                        + settings.maxAttempts().name() + "' or '"
                        + settings.maxRetryTime().name() + "' says; the last time: " + failure.description() + ". "
                        + advice(failure.kind()),
                failure.cause());
    }

    private String advice(FailureKind kind) {
        String region = "'" + settings.client().region().name() + "'";
        String failOnError = settings.failOnError().value()
                ? " It would have been tried again if '"
                        + settings.failOnError().name() + "' were false."
                : "";
        return switch (kind) {
            case THROTTLED ->
                "The table has too little capacity for what arrives. Give it more, or send less by lowering '"
                        + settings.maxInFlightRequests().name() + "'.";
            case TRANSIENT ->
                "The service or the network had a problem that passes. Check endpoint and network if it stays."
                        + failOnError;
            case TIMED_OUT ->
                "No answer came in time. Check the network, raise '"
                        + settings.requestTimeoutMS().name() + "', or set '"
                        + settings.failOnTimeout().name() + "' to false to have it tried again." + failOnError;
            case CREDENTIALS ->
                "The credentials have expired, or the service does not know them. Renew them, and check '"
                        + settings.client().credentials().mode().name() + "' and the machine's clock."
                        + failOnError;
            case INVALID ->
                "The service refuses the item itself. Check that the element converter gives every item the"
                        + " table's key with the types that the table declares, no empty set and no number of more"
                        + " than 38 digits." + failOnError;
            case ACCESS_DENIED ->
                "Permit dynamodb:BatchWriteItem (and dynamodb:DescribeTable) on the table to these credentials,"
                        + " or choose others with '"
                        + settings.client().credentials().mode().name() + "'.";
            case TABLE_MISSING ->
                "Create the table, or correct '" + settings.tableName().name() + "', " + region + " or '"
                        + settings.client().endpoint().name() + "'.";
            case OTHER -> "Nothing is known to help, so it is not tried again.";
        };
    }
}
