/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import java.io.IOException;
import java.util.List;

/**
 * What the service checks before it looks at what a request wants, in the order that was seen at the service: method and
 * content type, JSON, target, signature.
 */
public final class FrontDoor {
    private static final List<String> JSON_TYPES = List.of(AnswerFormat.JSON_1_0, AnswerFormat.JSON);

    private final ObjectMapper mapper;

    /** Takes the mapper that reads JSON. */
    public FrontDoor(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The access key id that signed a request; empty if there is none. */
    public static String caller(WireRequest request) {
        return RequestSignature.caller(request);
    }

    /** The content type of a request without its parameters; empty if it has none. */
    public static String contentType(WireRequest request) {
        String type = request.header(WireRequest.CONTENT_TYPE).orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).trim();
    }

    /**
     * The JSON of a request; null if the body is empty, which the service minds only when it has looked at the rest.
     *
     * @throws ServiceErrorException if it is no POST, of another content type or no JSON
     */
    public JsonNode open(WireRequest request) {
        boolean empty = request.body().length == 0;
        if (!request.method().equals("POST") || !empty && !JSON_TYPES.contains(contentType(request))) {
            throw ServiceError.noCall().toException();
        }
        return empty ? null : json(request.body());
    }

    /**
     * The operation that a request names.
     *
     * @throws ServiceErrorException if it names none of the two APIs
     */
    public static Target target(WireRequest request) {
        String target = request.header(WireRequest.TARGET).orElse("");
        for (Target.Api api : Target.Api.values()) {
            if (api.isIn(target)) {
                return new Target(api, api.operation(target));
            }
        }
        throw ServiceError.unknownOperation().toException();
    }

    /**
     * The object that a signed request carries.
     *
     * @param json what {@link #open} gave
     * @throws ServiceErrorException if the signature is missing or malformed, or the JSON is no object
     */
    public static ObjectNode admit(WireRequest request, JsonNode json) {
        RequestSignature.check(request);
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw ServiceError.serialization("The request must be a JSON object").toException();
    }

    private JsonNode json(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            throw ServiceError.serialization("The request is not legal JSON").toException();
        }
    }
}
