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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the service checks before it looks at what a request wants: target, content type, signature and JSON. */
public final class FrontDoor {
    private static final List<String> JSON_TYPES = List.of("application/x-amz-json-1.0", "application/json");
    private static final String SIGNATURE = "AWS4-HMAC-SHA256";

    /** The credential's scope follows after a slash. */
    private static final Pattern ACCESS_KEY = Pattern.compile("\\bCredential=([^/,\\s]+)");

    private final ObjectMapper mapper;

    /** Takes the mapper that reads JSON. */
    public FrontDoor(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The operation that a request names.
     *
     * @throws ServiceErrorException if it names none of DynamoDB's
     */
    public Target target(WireRequest request) {
        String target = request.target().orElse("");
        for (Target.Api api : Target.Api.values()) {
            if (api.isIn(target)) {
                return new Target(api, api.operation(target));
            }
        }
        throw unknownOperation();
    }

    /**
     * The JSON of a request that has passed the other checks. The signature must be there with all its parts; whether it
     * is right is not checked, so that tests may use any credentials.
     */
    public ObjectNode admit(WireRequest request) {
        String type = request.contentType().orElse("").split(";", 2)[0].trim();
        if (!request.method().equals("POST") || !JSON_TYPES.contains(type)) {
            throw unknownOperation();
        }
        checkSignature(request.authorization().orElse(""));
        return json(request.body());
    }

    /** The access key id that signed a request; empty if there is none. */
    public static String caller(WireRequest request) {
        Matcher credential = ACCESS_KEY.matcher(request.authorization().orElse(""));
        return credential.find() ? credential.group(1) : "";
    }

    private static void checkSignature(String authorization) {
        if (authorization.isBlank()) {
            throw ServiceError.platform(
                            400, "MissingAuthenticationTokenException", "Request is missing Authentication Token")
                    .toException();
        }
        if (!authorization.startsWith(SIGNATURE)) {
            throw incomplete("Authorization header requires the algorithm " + SIGNATURE + ".");
        }
        for (String part : List.of("Credential", "Signature", "SignedHeaders")) {
            if (!authorization.contains(part + "=")) {
                throw incomplete("Authorization header requires '" + part + "' parameter.");
            }
        }
    }

    private static ServiceErrorException incomplete(String message) {
        return ServiceError.platform(400, "IncompleteSignatureException", message)
                .toException();
    }

    private ObjectNode json(byte[] body) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw ServiceError.serialization("The request is not legal JSON").toException();
        }
        throw ServiceError.serialization("The request must be a JSON object").toException();
    }

    private static ServiceErrorException unknownOperation() {
        return ServiceError.platform(400, "UnknownOperationException", "").toException();
    }
}
