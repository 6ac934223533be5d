/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import io.connectorspec.dynamodb.testkit.fault.Faults;
import io.connectorspec.dynamodb.testkit.log.RequestLog;
import io.connectorspec.dynamodb.testkit.operation.Call;
import io.connectorspec.dynamodb.testkit.operation.Calls;
import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.operation.NamedResources;
import io.connectorspec.dynamodb.testkit.operation.Operation;
import io.connectorspec.dynamodb.testkit.table.ArnScope;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.wire.AnswerFormat;
import io.connectorspec.dynamodb.testkit.wire.FrontDoor;
import io.connectorspec.dynamodb.testkit.wire.Target;
import io.connectorspec.dynamodb.testkit.wire.WireAnswer;
import io.connectorspec.dynamodb.testkit.wire.WireRequest;
import java.util.concurrent.atomic.AtomicLong;

/** Turns requests from the wire into exchanges. */
public final class RequestHandler {
    private final FrontDoor frontDoor;
    private final Calls calls;
    private final Faults faults;
    private final EndpointTime time;
    private final String healthy;
    private final Exchange.Surroundings surroundings;
    private final Exchange.Surroundings plainJsonSurroundings;
    private final AtomicLong requests = new AtomicLong();

    /** Takes the reader of requests, the script of faults, the log to write, the clock and where the tables are at home. */
    public RequestHandler(Calls calls, Faults faults, RequestLog log, EndpointTime time, ArnScope home) {
        ObjectMapper mapper = new ObjectMapper(json()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.frontDoor = new FrontDoor(mapper);
        this.calls = calls;
        this.faults = faults;
        this.time = time;
        this.healthy = "healthy: dynamodb." + home.region() + ".amazonaws.com ";
        this.surroundings = new Exchange.Surroundings(new AnswerFormat(mapper, AnswerFormat.JSON_1_0), log, time, home);
        this.plainJsonSurroundings =
                new Exchange.Surroundings(new AnswerFormat(mapper, AnswerFormat.JSON), log, time, home);
    }

    /** Names of attributes have up to 65,535 bytes, which is more than the parser takes by default. */
    private static JsonFactory json() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();
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
        if (wire.method().equals("GET")) {
            WireAnswer health = AnswerFormat.page(200, healthy);
            line.send(surroundings.format().complete(health, requests.incrementAndGet(), time.now()));
        } else {
            boolean serviceJson = FrontDoor.contentType(wire).equals(AnswerFormat.JSON_1_0);
            start(read(wire), FrontDoor.caller(wire), line, serviceJson ? surroundings : plainJsonSurroundings);
        }
    }

    /** Refuses what cannot be read as a request of the service. */
    void refuse(ServiceError error, Line line) {
        ServiceErrorException refusal = error.toException();
        start(Reading.failed(Operation.NOT_OFFERED, NamedResources.NONE, refusal), "", line, surroundings);
    }

    private void start(Reading reading, String caller, Line line, Exchange.Surroundings around) {
        IncomingRequest.Arrival arrival = new IncomingRequest.Arrival(requests.incrementAndGet(), time.now(), caller);
        IncomingRequest request = new IncomingRequest(
                arrival, reading.operation(), reading.named(), reading.call().actions());
        new Exchange(request, reading.call(), faults.plan(request), line, around).start();
    }

    private Reading read(WireRequest wire) {
        Operation operation = Operation.NOT_OFFERED;
        NamedResources named = NamedResources.NONE;
        try {
            JsonNode opened = frontDoor.open(wire);
            Target target = FrontDoor.target(wire);
            operation = Operation.of(target);
            Calls.requireKnown(operation, target);
            ObjectNode json = FrontDoor.admit(wire, opened);
            named = NamedResources.of(operation, json);
            return new Reading(operation, named, calls.decode(operation, target, json));
        } catch (ServiceErrorException e) {
            return Reading.failed(operation, named, e);
        }
    }
}
