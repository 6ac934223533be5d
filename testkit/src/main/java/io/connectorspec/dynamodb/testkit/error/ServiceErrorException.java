/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.error;

/** Ends the handling of a request with an error answer. It carries no stack trace, because it is an answer and no accident. */
public final class ServiceErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ServiceError error;

    /** Takes the error that the client is to see. */
    public ServiceErrorException(ServiceError error) {
        super(error.code() + ": " + error.message(), null, false, false);
        this.error = error;
    }

    /** The error that the client is to see. */
    public ServiceError error() {
        return error;
    }
}
