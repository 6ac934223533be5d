/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import io.connectorspec.dynamodb.testkit.fault.Faults;
import io.connectorspec.dynamodb.testkit.log.RequestLog;
import io.connectorspec.dynamodb.testkit.operation.Call;
import io.connectorspec.dynamodb.testkit.operation.Calls;
import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.operation.NamedResources;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.wire.AnswerFormat;
import io.connectorspec.dynamodb.testkit.wire.FrontDoor;
import io.connectorspec.dynamodb.testkit.wire.Target;
import io.connectorspec.dynamodb.testkit.wire.WireRequest;
import java.util.concurrent.atomic.AtomicLong;

/** Turns requests from the wire into exchanges. */
public final class RequestHandler {
    private final FrontDoor frontDoor;
    private final Calls calls;
    private final Faults faults;
    private final Exchange.Surroundings surroundings;
    private final AtomicLong requests = new AtomicLong();

    /** Takes the reader of requests, the script of faults, the log to write and the clock. */
    public RequestHandler(Calls calls, Faults faults, RequestLog log, EndpointTime time) {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.frontDoor = new FrontDoor(mapper);
        this.calls = calls;
        this.faults = faults;
        this.surroundings = new Exchange.Surroundings(new AnswerFormat(mapper), log, time);
    }

    /** What was understood of a request; one that is wrong becomes a call that ends with its error. */
    private record Reading(Operation operation, NamedResources named, Call call) {
        static Reading failed(Operation operation, NamedResources named, ServiceErrorException error) {
            return new Reading(operation, named, admission -> {
                throw error;
            });
        }
    }

    void handle(WireRequest wire, Line line) {
        long number = requests.incrementAndGet();
        Reading reading = read(wire);
        IncomingRequest.Arrival arrival =
                new IncomingRequest.Arrival(number, surroundings.time().now(), FrontDoor.caller(wire));
        IncomingRequest request = new IncomingRequest(
                arrival, reading.operation(), reading.named(), reading.call().actions());
        new Exchange(request, reading.call(), faults.plan(request), line, surroundings).start();
    }

    private Reading read(WireRequest wire) {
        Operation operation = Operation.NOT_OFFERED;
        NamedResources named = NamedResources.NONE;
        try {
            Target target = frontDoor.target(wire);
            operation = Operation.of(target);
            ObjectNode json = frontDoor.admit(wire);
            named = NamedResources.of(operation, json);
            return new Reading(operation, named, calls.decode(operation, target, json));
        } catch (ServiceErrorException e) {
            return Reading.failed(operation, named, e);
        }
    }
}
