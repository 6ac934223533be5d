/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import java.util.Optional;
import org.apache.flink.annotation.PublicEvolving;

/** A record that cannot be written, and why. */
@PublicEvolving
public final class FailedRecord {

    /** Why a record cannot be written. */
    @PublicEvolving
    public enum Reason {
        /** The element converter refused the element. */
        NOT_CONVERTED,
        /** The service would refuse the item: it is too large, for example, or has no key. It was not sent. */
        INVALID,
        /** The service refused the item. */
        REFUSED,
        /** The item was tried as often, or for as long, as it may be. */
        GIVEN_UP
    }

    private final Reason reason;
    private final DynamoDbSinkException exception;
    private final Object element;
    private final DynamoDbWriteRequest request;

    private FailedRecord(Reason reason, DynamoDbSinkException exception, Object element, DynamoDbWriteRequest request) {
        this.reason = reason;
        this.exception = exception;
        this.element = element;
        this.request = request;
    }

    /**
     * Makes the record of an element that did not become a write.
     *
     * @param element the element of the stream
     * @param exception what fails the job if nobody handles the record; its message holds no content
     */
    public static FailedRecord ofElement(Reason reason, Object element, DynamoDbSinkException exception) {
        return new FailedRecord(reason, exception, element, null);
    }

    /**
     * Makes the record of a write whose element is not known any more.
     *
     * @param request what was to be written
     * @param exception what fails the job if nobody handles the record; its message holds no content
     */
    public static FailedRecord ofRequest(Reason reason, DynamoDbWriteRequest request, DynamoDbSinkException exception) {
        return new FailedRecord(reason, exception, null, request);
    }

    /** Gives the kind of reason. */
    public Reason reason() {
        return reason;
    }

    /** Gives what went wrong and what to do about it, without content of the record. */
    public String message() {
        return exception.getMessage();
    }

    /** Gives the exception that fails the job if the handler throws it. */
    public DynamoDbSinkException exception() {
        return exception;
    }

    /** Gives the element of the stream, if the record failed before it became a write. */
    public Optional<Object> element() {
        return Optional.ofNullable(element);
    }

    /** Gives what was to be written, if the record became a write. */
    public Optional<DynamoDbWriteRequest> request() {
        return Optional.ofNullable(request);
    }

    /** Tells the reason only. */
    @Override
    public String toString() {
        return "FailedRecord{" + reason + "}";
    }
}
