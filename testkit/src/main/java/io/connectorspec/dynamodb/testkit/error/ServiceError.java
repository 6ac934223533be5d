/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An error answer in the service's form.
 *
 * @param status the HTTP status
 * @param type the full error type, for example {@code com.amazonaws.dynamodb.v20120810#ResourceNotFoundException}; a bare
 *     code, or nothing, for an answer that is no JSON
 * @param message the text for people; empty for an answer without one
 * @param throttlingReasons why a request was throttled; empty for other errors
 */
public record ServiceError(int status, String type, String message, List<ThrottlingReason> throttlingReasons) {
    private static final String DYNAMO_DB = "com.amazonaws.dynamodb.v20120810#";
    private static final String PLATFORM = "com.amazon.coral.service#";
    private static final String VALIDATE = "com.amazon.coral.validate#";

    /** Stands for the ARN of the table that a request names, where an error is made before the request is known. */
    public static final String TABLE_OF_REQUEST = "";

    /** Checks and copies the parts. */
    public ServiceError {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        throttlingReasons = List.copyOf(throttlingReasons);
    }

    /**
     * One reason of a throttled request.
     *
     * @param reason the code, for example {@code TableWriteProvisionedThroughputExceeded}
     * @param resource the ARN of the table
     */
    public record ThrottlingReason(String reason, String resource) {}

    /** The last part of the type, which the SDK shows as the error code. */
    public String code() {
        return type.substring(type.indexOf('#') + 1);
    }

    /** True for an error that is told without JSON. */
    public boolean isPage() {
        return type.indexOf('#') < 0;
    }

    /** This error as an exception that ends the handling of a request. */
    public ServiceErrorException toException() {
        return new ServiceErrorException(this);
    }

    /** This error with the ARN of a table in the place of {@link #TABLE_OF_REQUEST}. */
    public ServiceError concerning(String tableArn) {
        List<ThrottlingReason> reasons = throttlingReasons.stream()
                .map(reason -> reason.resource().equals(TABLE_OF_REQUEST)
                        ? new ThrottlingReason(reason.reason(), tableArn)
                        : reason)
                .toList();
        return new ServiceError(status, type, message, reasons);
    }

    /** This error with one more reason why the request was throttled. */
    public ServiceError because(String reason, String resource) {
        List<ThrottlingReason> reasons = new ArrayList<>(throttlingReasons);
        reasons.add(new ThrottlingReason(reason, resource));
        return new ServiceError(status, type, message, reasons);
    }

    /** An error of the DynamoDB model, for example {@code dynamoDb(400, "ValidationException", "…")}. */
    public static ServiceError dynamoDb(int status, String code, String message) {
        return new ServiceError(status, DYNAMO_DB + code, message, List.of());
    }

    /** An error of the service's front door (authentication, protocol). */
    public static ServiceError platform(int status, String code, String message) {
        return new ServiceError(status, PLATFORM + code, message, List.of());
    }

    /** A request that is no POST, or whose body is of another type than JSON. */
    public static ServiceError noCall() {
        return page(404, "UnknownOperationException");
    }

    /** An error answer without JSON: of the load balancer, or to what is no call of the service at all. */
    public static ServiceError page(int status, String code) {
        return new ServiceError(status, code, "", List.of());
    }

    /** A call of an operation that the service does not have. */
    public static ServiceError unknownOperation() {
        return platform(400, "UnknownOperationException", "");
    }

    /** A request that the service finds wrong. */
    public static ServiceError validation(String message) {
        return new ServiceError(400, VALIDATE + "ValidationException", message, List.of());
    }

    /** Wrong values in a request, with the words that the service puts in front. */
    public static ServiceError invalidParameters(String detail) {
        return validation("One or more parameter values were invalid: " + detail);
    }

    /** A table, stream or shard that is not there. */
    public static ServiceError resourceNotFound(String message) {
        return dynamoDb(400, "ResourceNotFoundException", message);
    }

    /** A table that exists already or cannot be changed now. */
    public static ServiceError resourceInUse(String message) {
        return dynamoDb(400, "ResourceInUseException", message);
    }

    /** Records of a shard that have been trimmed. */
    public static ServiceError trimmedDataAccess(String shard) {
        return dynamoDb(
                400,
                "TrimmedDataAccessException",
                "The operation attempted to read past the oldest stream record in " + shard);
    }

    /** An iterator that is too old. */
    public static ServiceError expiredIterator() {
        return dynamoDb(400, "ExpiredIteratorException", "The shard iterator has expired");
    }

    /** JSON that cannot be read as the operation's input. */
    public static ServiceError serialization(String message) {
        return platform(400, "SerializationException", message);
    }

    /** Throttling by the write or read units of a provisioned table. */
    public static ServiceError provisionedThroughputExceeded() {
        return dynamoDb(
                400,
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput for the table was exceeded. "
                        + "Consider increasing your provisioning level with the UpdateTable API.");
    }

    /** Throttling of another kind, for example of one partition or of the control plane. */
    public static ServiceError throttling() {
        return dynamoDb(400, "ThrottlingException", "Rate of requests exceeds the allowed throughput.");
    }

    /** Something of the service that this endpoint does not have. No service answers with this code. */
    public static ServiceError notOffered(String what, String instead) {
        return platform(
                400,
                "NotOfferedByEmbeddedEndpoint",
                what + " is not offered by the embedded DynamoDB endpoint of the testkit. " + instead);
    }
}
