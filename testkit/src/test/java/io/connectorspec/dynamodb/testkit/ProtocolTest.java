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
import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.log.Outcome;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {
    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DrivenTime time = new DrivenTime(Instant.parse("2026-03-01T12:00:00Z"));
    private DynamoDbEndpoint endpoint;

    @BeforeEach
    void start() {
        endpoint = DynamoDbEndpoint.start(time);
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private static Map<String, String> headers(String operation) {
        return new HashMap<>(Map.of(
                "X-Amz-Target",
                "DynamoDB_20120810." + operation,
                "Content-Type",
                "application/x-amz-json-1.0",
                "Authorization",
                SIGNATURE));
    }

    private HttpResponse<String> post(Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.uri()).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void assertError(HttpResponse<String> answer, String type, String message) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("__type").asText()).isEqualTo(type);
        assertThat(json(answer).path("message").asText()).contains(message);
    }

    @Test
    void answersWithTheHeadersOfTheService() throws IOException {
        HttpResponse<String> answer = post(headers("ListTables"), "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("TableNames").path(0).asText()).isEqualTo("orders");
        CRC32 crc = new CRC32();
        crc.update(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("x-amz-crc32")).hasValue(Long.toString(crc.getValue()));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.0");
        assertThat(answer.headers().firstValue("x-amzn-RequestId").orElse("")).hasSize(52);
        assertThat(answer.headers().firstValue("Date")).hasValue("Sun, 01 Mar 2026 12:00:00 GMT");
    }

    @Test
    void givesEachRequestItsOwnId() {
        String first = post(headers("ListTables"), "{}")
                .headers()
                .firstValue("x-amzn-RequestId")
                .orElse("");
        String second = post(headers("ListTables"), "{}")
                .headers()
                .firstValue("x-amzn-RequestId")
                .orElse("");

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void refusesRequestsWithoutSignature() throws IOException {
        Map<String, String> headers = headers("ListTables");
        headers.remove("Authorization");

        assertError(
                post(headers, "{}"),
                "com.amazon.coral.service#MissingAuthenticationTokenException",
                "missing Authentication Token");
    }

    @Test
    void refusesIncompleteSignatures() throws IOException {
        Map<String, String> headers = headers("ListTables");
        headers.put("Authorization", "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host");
        assertError(post(headers, "{}"), "com.amazon.coral.service#IncompleteSignatureException", "'Signature'");

        headers.put("Authorization", "Basic abc");
        assertError(post(headers, "{}"), "com.amazon.coral.service#IncompleteSignatureException", "algorithm");
    }

    @Test
    void refusesUnknownTargetsAndContentTypes() throws IOException {
        String unknown = "com.amazon.coral.service#UnknownOperationException";
        Map<String, String> otherService = headers("ListTables");
        otherService.put("X-Amz-Target", "Kinesis_20131202.ListTables");
        assertError(post(otherService, "{}"), unknown, "");

        Map<String, String> noTarget = headers("ListTables");
        noTarget.remove("X-Amz-Target");
        assertError(post(noTarget, "{}"), unknown, "");

        Map<String, String> form = headers("ListTables");
        form.put("Content-Type", "application/x-www-form-urlencoded");
        assertError(post(form, "{}"), unknown, "");

        assertError(send(HttpRequest.newBuilder(endpoint.uri()).GET().build()), unknown, "");
    }

    @Test
    void keepsTheTwoApisApart() throws IOException {
        Map<String, String> streams = headers("ListTables");
        streams.put("X-Amz-Target", "DynamoDBStreams_20120810.ListStreams");
        assertThat(post(streams, "{}").statusCode()).isEqualTo(200);
        assertError(
                post(headers("ListStreams"), "{}"),
                "com.amazon.coral.service#NotOfferedByEmbeddedEndpoint",
                "It has CreateTable");
        streams.put("X-Amz-Target", "DynamoDBStreams_20120810.ListTables");
        assertError(
                post(streams, "{}"),
                "com.amazon.coral.service#NotOfferedByEmbeddedEndpoint",
                "It has ListStreams, DescribeStream, GetShardIterator, GetRecords.");
    }

    @Test
    void refusesWhatIsNoJsonObject() throws IOException {
        String serialization = "com.amazon.coral.service#SerializationException";
        assertError(post(headers("ListTables"), "{\"Limit\":"), serialization, "not legal JSON");
        assertError(post(headers("ListTables"), "{} {}"), serialization, "not legal JSON");
        assertError(post(headers("ListTables"), "[]"), serialization, "object");
        assertError(post(headers("ListTables"), ""), serialization, "object");
        assertError(post(headers("ListTables"), "{\"Limit\":\"5\"}"), serialization, "'Limit' must be a whole number");
        assertError(post(headers("DescribeTable"), "{\"TableName\":5}"), serialization, "must be a string");
        assertError(put("{\"S\":5}"), serialization, "a string");
        assertError(put("{\"BOOL\":\"true\"}"), serialization, "true or false");
        assertError(put("{\"B\":\"%\"}"), serialization, "base64");
        assertError(put("{\"L\":{}}"), serialization, "a list");
        assertError(put("5"), serialization, "an attribute value");
    }

    private HttpResponse<String> put(String value) {
        return post(
                headers("PutItem"), "{\"TableName\":\"orders\",\"Item\":{\"id\":{\"S\":\"1\"},\"v\":" + value + "}}");
    }

    @Test
    void refusesValuesWithoutExactlyOneType() throws IOException {
        String validation = "com.amazonaws.dynamodb.v20120810#ValidationException";
        assertError(put("{}"), validation, "Supplied AttributeValue is empty");
        assertError(put("{\"X\":\"1\"}"), validation, "Supplied AttributeValue is empty");
        assertError(put("{\"S\":\"1\",\"N\":\"1\"}"), validation, "more than one datatypes");
        assertError(put("{\"NULL\":false}"), validation, "must have the value of true");
        assertError(
                post(headers("PutItem"), "{\"TableName\":\"orders\",\"Item\":{\"\":{\"S\":\"1\"}}}"),
                validation,
                "Attribute names");
        assertError(post(headers("PutItem"), "{\"TableName\":\"orders\"}"), validation, "'Item'");
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() throws IOException {
        assertError(
                post(headers("DescribeTable"), "{\"TableName\":\"orders\",\"Extra\":1}"),
                "com.amazon.coral.service#NotOfferedByEmbeddedEndpoint",
                "Field 'Extra' of DescribeTable");
        assertThat(post(headers("DescribeTable"), "{\"TableName\":\"orders\",\"Extra\":null}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesMoreThanSixteenMegabytes() {
        HttpResponse<String> answer = post(headers("PutItem"), " ".repeat(16 * 1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void tellsCallersApartByTheirAccessKey() {
        Map<String, String> unsigned = headers("ListTables");
        unsigned.remove("Authorization");
        Map<String, String> unfinished = headers("ListTables");
        unfinished.put("Authorization", "AWS4-HMAC-SHA256 Credential=OTHER");
        post(headers("ListTables"), "{}");
        post(unfinished, "{}");
        post(unsigned, "{}");

        assertThat(endpoint.requests().all())
                .extracting(request -> request.request().caller())
                .containsExactly("AKID", "OTHER", "");
    }

    @Test
    void logsRequestsThatAreWrong() {
        post(headers("DescribeTable"), "{\"TableName\":\"nowhere\"}");
        time.advance(Duration.ofSeconds(5));
        post(headers("UpdateItem"), "{}");

        assertThat(endpoint.requests().all())
                .extracting(LoggedRequest::outcome)
                .containsExactly(
                        new Outcome.Refused(400, "ResourceNotFoundException"),
                        new Outcome.Refused(400, "NotOfferedByEmbeddedEndpoint"));
        assertThat(endpoint.requests().all())
                .extracting(request -> request.request().time())
                .containsExactly(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-01T12:00:05Z"));
        assertThat(endpoint.requests().all().get(0).names("nowhere")).isTrue();
    }
}
