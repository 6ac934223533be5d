/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.RawCalls.assertError;
import static io.connectorspec.dynamodb.testkit.RawCalls.headers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {
    private static final String MISSING = "com.amazon.coral.service#MissingAuthenticationTokenException";
    private static final String INCOMPLETE = "com.amazon.coral.service#IncompleteSignatureException";
    private static final String INVALID = "com.amazon.coral.service#InvalidSignatureException";
    private static final String SCOPE = "AKID/20260101/eu-west-1/dynamodb/aws4_request";

    private DynamoDbEndpoint endpoint;
    private RawCalls calls;

    @BeforeEach
    void start() {
        endpoint = DynamoDbEndpoint.start();
        calls = new RawCalls(endpoint);
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private void assertRefused(Map<String, String> headers, String type, String message) {
        assertError(calls.post(headers, "{}"), type, message);
        assertThat(endpoint.requests().all()).hasSize(1);
    }

    private static Map<String, String> signed(String authorization) {
        Map<String, String> headers = headers("ListTables");
        headers.put(RawCalls.AUTHORIZATION, authorization);
        return headers;
    }

    private static Map<String, String> unsigned() {
        Map<String, String> headers = headers("ListTables");
        headers.remove(RawCalls.AUTHORIZATION);
        return headers;
    }

    @Test
    void refusesRequestsWithoutSignature() {
        assertRefused(unsigned(), MISSING, "missing Authentication Token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS4", "Basic abc", "Bearer AWS4-HMAC-SHA256"})
    void refusesOtherSchemes(String authorization) {
        assertRefused(signed(authorization), MISSING, "missing Authentication Token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signature=b, SignedHeaders=host | requires 'Credential'",
                "Credential=a, SignedHeaders=host | requires 'Signature'",
                "Credential=a Signature=b | requires 'SignedHeaders'",
                "Credential=a, Signature, SignedHeaders=host | 'Signature' not a valid key=value pair",
            })
    void refusesSignaturesThatLackAPart(String parts, String message) {
        assertRefused(signed("AWS4-HMAC-SHA256 " + parts), INCOMPLETE, message);
    }

    @Test
    void namesAllPartsThatAreMissing() {
        Map<String, String> headers = signed("AWS4-");
        headers.remove(RawCalls.DATE);

        assertRefused(
                headers,
                INCOMPLETE,
                "Authorization header requires 'Credential' parameter. "
                        + "Authorization header requires 'Signature' parameter. "
                        + "Authorization header requires 'SignedHeaders' parameter. "
                        + "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
                        + "Authorization=AWS4-");
    }

    @Test
    void takesTheDateOfEitherHeader() {
        Map<String, String> headers = headers("ListTables");
        headers.remove(RawCalls.DATE);
        headers.put("Date", "Thu, 01 Jan 2026 00:00:00 GMT");

        assertThat(calls.post(headers, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesDatesOfAnotherForm() {
        Map<String, String> headers = headers("ListTables");
        headers.put(RawCalls.DATE, "2026-01-01T00:00:00Z");

        assertRefused(headers, INCOMPLETE, "Got '2026-01-01T00:00:00Z'");
    }

    @Test
    void refusesSignaturesThatDoNotCoverTheHost() {
        assertRefused(
                signed("AWS4-HMAC-SHA256 Credential=" + SCOPE + ", SignedHeaders=date;x-host, Signature=00"),
                INVALID,
                "'Host' must be a 'SignedHeader'");
    }

    @Test
    void refusesOtherAlgorithms() {
        assertRefused(
                signed("AWS4-HMAC-SHA25 Credential=" + SCOPE + ", SignedHeaders=Host, Signature=00"),
                INCOMPLETE,
                "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA25'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKID/20260101/eu-west-1/dynamodb | IncompleteSignatureException | exactly 5 slash-delimited elements",
                "AKID/20260101/eu-west-1/s3/aws4_request | InvalidSignatureException | correct service: 'dynamodb'",
                "AKID/20260101/eu-west-1/dynamodb/aws5 | InvalidSignatureException | terminator: 'aws4_request', not 'aws5'",
                "AKID/20260102/eu-west-1/dynamodb/aws4_request | InvalidSignatureException | '20260102' != '20260101'",
            })
    void refusesCredentialsOfAnotherScope(String credential, String code, String message) {
        assertRefused(
                signed("AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=host, Signature=00"),
                "com.amazon.coral.service#" + code,
                message);
    }

    @Test
    void takesSignaturesInTheQuery() {
        String query = "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260101%2Feu-west-1%2Fdynamodb%2F"
                + "aws4_request&X-Amz-Date=20260101T000000Z&X-Amz-SignedHeaders=host&X-Amz-Signature=00";

        assertThat(calls.post(query, unsigned(), "{}").statusCode()).isEqualTo(200);
        assertThat(endpoint.requests().all().get(0).request().caller()).isEqualTo("AKID");
        assertError(
                calls.post(query.replace("X-Amz-Signature=00", ""), unsigned(), "{}"),
                INCOMPLETE,
                "must include 'X-Amz-Signature'. Re-examine");
        assertError(calls.post(query, headers("ListTables"), "{}"), INVALID, "Found both 'X-Amz-Algorithm'");
    }

    @Test
    void tellsCallersApartByTheirAccessKey() {
        calls.post(headers("ListTables"), "{}");
        calls.post(signed("AWS4-HMAC-SHA256 Credential=OTHER"), "{}");
        calls.post(unsigned(), "{}");

        assertThat(endpoint.requests().all())
                .extracting(request -> request.request().caller())
                .containsExactly("AKID", "OTHER", "");
    }
}
