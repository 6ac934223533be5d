/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * An endpoint to which raw JSON goes, signed, without the checks, retries and defaults of an SDK client.
 *
 * @param uri where it listens
 * @param region the region that requests are signed for
 * @param credentials who signs
 * @param prefix what the names of the run's tables begin with there
 */
record TargetEndpoint(URI uri, String region, AwsCredentialsProvider credentials, String prefix) {
    /** Names of attributes may be longer than the parser takes by default. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The HTTP client sets these by itself. */
    private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length");

    /** An endpoint of this machine's, which takes any credentials and has no tables of others. */
    static TargetEndpoint onLoopback(URI uri) {
        return new TargetEndpoint(
                uri,
                "us-east-1",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "not-a-secret")),
                "");
    }

    /** The endpoint that the system property {@code testkit.endpoint} names. */
    static TargetEndpoint named(String uri) {
        return new TargetEndpoint(
                URI.create(uri),
                System.getProperty("testkit.region", "us-east-1"),
                DefaultCredentialsProvider.builder().build(),
                System.getProperty("testkit.prefix", "testkit-corpus-"));
    }

    RawAnswer call(String operation, ObjectNode body) {
        byte[] bytes = bytes(body);
        try {
            HttpResponse<String> response =
                    HTTP.send(signed(operation, bytes), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new RawAnswer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + operation + " from " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest signed(String operation, byte[] body) {
        SdkHttpRequest unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(uri.resolve("/"))
                .putHeader("X-Amz-Target", "DynamoDB_20120810." + operation)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .build();
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(credentials.resolveCredentials())
                        .request(unsigned)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                .request();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve("/"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        signed.headers().forEach((name, values) -> copy(name, values, request));
        return request.build();
    }

    private static void copy(String name, List<String> values, HttpRequest.Builder request) {
        if (!SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
        }
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(String body) throws IOException {
        return body.startsWith("{") ? (ObjectNode) JSON.readTree(body) : JsonNodeFactory.instance.objectNode();
    }
}
