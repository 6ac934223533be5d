/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Requests written by hand, to see what no SDK would send and what no SDK shows. */
final class RawCalls {
    static final String TARGET = "X-Amz-Target";
    static final String TYPE = "Content-Type";
    static final String AUTHORIZATION = "Authorization";
    static final String DATE = "X-Amz-Date";

    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00";
    private static final String SIGNING_TIME = "20260101T000000Z";

    private final URI uri;

    RawCalls(DynamoDbEndpoint endpoint) {
        this.uri = endpoint.uri();
    }

    /** The headers of a legal request, to be changed. */
    static Map<String, String> headers(String operation) {
        return new HashMap<>(Map.of(
                TARGET,
                "DynamoDB_20120810." + operation,
                TYPE,
                "application/x-amz-json-1.0",
                AUTHORIZATION,
                SIGNATURE,
                DATE,
                SIGNING_TIME));
    }

    HttpResponse<String> post(Map<String, String> headers, String body) {
        return post("/", headers, body);
    }

    HttpResponse<String> post(String path, Map<String, String> headers, String body) {
        return send("POST", path, headers, body);
    }

    HttpResponse<String> call(String operation, String body) {
        return post(headers(operation), body);
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri.resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return ownConnection().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A pooled connection may be closed under a request: the client's watch over idle ones may begin too late. */
    private static HttpClient ownConnection() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    static void assertError(HttpResponse<String> answer, String type, String message) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("__type").asText()).isEqualTo(type);
        String lower = json(answer).path("message").asText();
        assertThat(json(answer).path("Message").asText(lower)).contains(message);
    }
}
