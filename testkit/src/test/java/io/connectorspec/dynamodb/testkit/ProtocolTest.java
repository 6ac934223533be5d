/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import static io.connectorspec.dynamodb.testkit.RawCalls.assertError;
import static io.connectorspec.dynamodb.testkit.RawCalls.headers;
import static io.connectorspec.dynamodb.testkit.RawCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.log.Outcome;
import io.connectorspec.dynamodb.testkit.table.TableDefinition;
import io.connectorspec.dynamodb.testkit.time.DrivenTime;
import io.connectorspec.dynamodb.testkit.value.ItemType;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
    private static final String UNKNOWN = "com.amazon.coral.service#UnknownOperationException";
    private static final String SERIALIZATION = "com.amazon.coral.service#SerializationException";
    private static final String NOT_OFFERED = "com.amazon.coral.service#NotOfferedByEmbeddedEndpoint";
    private static final int TOO_MUCH = 16 * 1024 * 1024 + 1;

    private final DrivenTime time = new DrivenTime(Instant.parse("2026-03-01T12:00:00Z"));
    private DynamoDbEndpoint endpoint;
    private RawCalls calls;

    @BeforeEach
    void start() {
        endpoint = DynamoDbEndpoint.start(time);
        endpoint.createTable(TableDefinition.withKey("orders", "id", ItemType.S));
        calls = new RawCalls(endpoint);
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    /** What the service sends with every answer, and on which clients rely. */
    private static void assertHeaders(HttpResponse<String> answer) {
        CRC32 crc = new CRC32();
        crc.update(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("x-amz-crc32")).hasValue(Long.toString(crc.getValue()));
        assertThat(answer.headers().firstValue("x-amzn-RequestId").orElse("")).matches("[0-9A-Z]{52}");
        assertThat(answer.headers().firstValue("Date")).hasValue("Sun, 01 Mar 2026 12:00:00 GMT");
    }

    @Test
    void answersWithTheHeadersOfTheService() {
        HttpResponse<String> answer = calls.call("ListTables", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("TableNames").path(0).asText()).isEqualTo("orders");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.0");
        assertHeaders(answer);
    }

    @Test
    void sendsTheHeadersWithErrorsToo() {
        assertHeaders(calls.call("ListTables", "{"));
        assertHeaders(calls.call("DescribeTable", "{\"TableName\":\"nowhere\"}"));
        assertHeaders(calls.call("UpdateItem", "{}"));
        assertHeaders(calls.post(Map.of(), "{}"));
        assertHeaders(calls.send("PUT", "/", Map.of(), ""));
        assertHeaders(calls.send("GET", "/", Map.of(), ""));
        assertHeaders(calls.call("PutItem", " ".repeat(TOO_MUCH)));
    }

    @Test
    void givesEachRequestItsOwnId() {
        String first = calls.call("ListTables", "{}")
                .headers()
                .firstValue("x-amzn-RequestId")
                .orElse("");
        String second = calls.call("ListTables", "{}")
                .headers()
                .firstValue("x-amzn-RequestId")
                .orElse("");

        assertThat(first).isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kinesis_20131202.ListTables",
                "DynamoDB_20120810",
                "DynamoDB_20120810.",
                "DynamoDB_20120810.ListTable",
                "DynamoDB_20120810.ListTables.x",
                "DynamoDB_20111205.ListTables",
                "DynamoDB_20120810.ListStreams",
                "DynamoDBStreams_20120810.ListTables",
                "DynamoDBStreams_20120810.UpdateItem",
                "dynamodb_20120810.ListTables"
            })
    void refusesTargetsThatTheServiceDoesNotHave(String target) {
        Map<String, String> headers = headers("ListTables");
        headers.put(RawCalls.TARGET, target);

        assertError(calls.post(headers, "{}"), UNKNOWN, "");
    }

    @Test
    void refusesRequestsWithoutTarget() {
        Map<String, String> headers = headers("ListTables");
        headers.remove(RawCalls.TARGET);

        assertError(calls.post(headers, "{}"), UNKNOWN, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-amz-json-1.1", "application/jsonx"})
    void answersWithAPageToOtherContentTypes(String type) {
        Map<String, String> headers = headers("ListTables");
        headers.remove(RawCalls.TYPE);
        if (!type.isEmpty()) {
            headers.put(RawCalls.TYPE, type);
        }

        HttpResponse<String> answer = calls.post(headers, "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("<UnknownOperationException/>\n");
        assertThat(endpoint.requests().all().get(0).outcome())
                .isEqualTo(new Outcome.Refused(404, "UnknownOperationException"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS"})
    void answersWithAPageToOtherMethods(String method) {
        HttpResponse<String> answer = calls.send(method, "/", headers("ListTables"), "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("<UnknownOperationException/>\n");
    }

    @Test
    void tellsThatItIsHealthy() {
        HttpResponse<String> answer = calls.send("GET", "/", Map.of(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("healthy: dynamodb");
        assertThat(endpoint.requests().all()).isEmpty();
    }

    @Test
    void answersInTheContentTypeOfTheRequest() {
        Map<String, String> headers = headers("ListTables");
        headers.put(RawCalls.TYPE, " application/json ; charset=x");

        HttpResponse<String> answer = calls.post(headers, "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void keepsTheTwoApisApart() {
        Map<String, String> streams = headers("ListTables");
        streams.put(RawCalls.TARGET, "DynamoDBStreams_20120810.ListStreams");

        assertThat(calls.post(streams, "{}").statusCode()).isEqualTo(200);
        assertError(calls.call("ListStreams", "{}"), UNKNOWN, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UpdateItem", "TransactWriteItems", "TransactGetItems", "ExecuteStatement", "UpdateTimeToLive"})
    void saysWhichOperationsItDoesNotOffer(String operation) {
        assertError(
                calls.call(operation, "{}"),
                NOT_OFFERED,
                "Operation " + operation + " is not offered by the embedded DynamoDB endpoint of the testkit. "
                        + "It has CreateTable");
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        assertError(calls.call("ListTables", "{\"Limit\":"), SERIALIZATION, "not legal JSON");
        assertError(calls.call("ListTables", "{} {}"), SERIALIZATION, "not legal JSON");
        assertError(calls.call("ListTables", "[]"), SERIALIZATION, "object");
        assertError(calls.call("ListTables", ""), SERIALIZATION, "object");
        assertError(calls.call("ListTables", "{\"Limit\":\"5\"}"), SERIALIZATION, "'Limit' must be a whole number");
        assertError(calls.call("DescribeTable", "{\"TableName\":5}"), SERIALIZATION, "must be a string");
        assertError(put("{\"S\":5}"), SERIALIZATION, "a string");
        assertError(put("{\"BOOL\":\"true\"}"), SERIALIZATION, "true or false");
        assertError(put("{\"B\":\"%\"}"), SERIALIZATION, "base64");
        assertError(put("{\"L\":{}}"), SERIALIZATION, "a list");
        assertError(put("5"), SERIALIZATION, "an attribute value");
    }

    /** The order in which the service looks at a request: each of these is wrong in all that follows, too. */
    @Test
    void looksAtJsonThenTargetThenSignature() {
        Map<String, String> bare = headers("Nonsense");
        bare.remove(RawCalls.AUTHORIZATION);

        assertError(calls.post(bare, "{"), SERIALIZATION, "");
        assertError(calls.post(bare, "{}"), UNKNOWN, "");
        bare.put(RawCalls.TARGET, "DynamoDB_20120810.UpdateItem");
        assertError(calls.post(bare, ""), "com.amazon.coral.service#MissingAuthenticationTokenException", "");
    }

    private HttpResponse<String> put(String value) {
        return calls.call("PutItem", "{\"TableName\":\"orders\",\"Item\":{\"id\":{\"S\":\"1\"},\"v\":" + value + "}}");
    }

    @Test
    void refusesValuesWithoutExactlyOneType() {
        String validation = "com.amazon.coral.validate#ValidationException";
        assertError(put("{}"), validation, "Supplied AttributeValue is empty");
        assertError(put("{\"X\":\"1\"}"), validation, "Supplied AttributeValue is empty");
        assertError(put("{\"S\":\"1\",\"N\":\"1\"}"), validation, "more than one datatypes");
        assertError(put("{\"NULL\":false}"), validation, "must have the value of true");
        assertError(
                calls.call("PutItem", "{\"TableName\":\"orders\",\"Item\":{\"\":{\"S\":\"1\"}}}"),
                validation,
                "Attribute names");
        assertError(calls.call("PutItem", "{\"TableName\":\"orders\"}"), validation, "'Item'");
    }

    @Test
    void ignoresFieldsThatTheServiceDoesNotKnow() {
        assertThat(calls.call("DescribeTable", "{\"TableName\":\"orders\",\"Extra\":1}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhichFieldsItDoesNotOffer() {
        String condition = "{\"TableName\":\"orders\",\"Item\":{\"id\":{\"S\":\"1\"}},\"ConditionExpression\":";
        assertError(
                calls.call("PutItem", condition + "\"attribute_not_exists(id)\"}"),
                NOT_OFFERED,
                "Field 'ConditionExpression' of PutItem is not offered");
        assertThat(endpoint.table("orders").items()).isEmpty();
        assertThat(calls.call("PutItem", condition + "null}").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesMoreThanSixteenMegabytes() {
        HttpResponse<String> answer = calls.call("PutItem", " ".repeat(TOO_MUCH));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(endpoint.requests().all())
                .extracting(LoggedRequest::outcome)
                .containsExactly(new Outcome.Refused(413, ""));
    }

    @Test
    void refusesWhatIsNoHttp() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", endpoint.uri().getPort())) {
            socket.setSoTimeout((int) SdkClients.PATIENCE.toMillis());
            socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Date: Sun, 01 Mar 2026 12:00:00 GMT");
        }
    }

    @Test
    void logsRequestsThatAreWrong() {
        calls.call("DescribeTable", "{\"TableName\":\"nowhere\"}");
        time.advance(Duration.ofSeconds(5));
        calls.call("UpdateItem", "{}");

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
