/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.operation.Operation;
import java.time.Instant;

/**
 * A fault that has struck a request.
 *
 * @param request the number of the request
 * @param time when the request arrived, by the endpoint's clock
 * @param operation what the request asked for
 * @param fault what struck it
 */
public record InjectedFault(long request, Instant time, Operation operation, Fault fault) {
    @Override
    public String toString() {
        return time + " request " + request + " " + operation + ": " + fault.words();
    }
}
