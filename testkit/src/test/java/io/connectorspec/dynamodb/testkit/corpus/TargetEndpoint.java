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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

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

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Not the client of {@code java.net.http}: it may close a connection under a request, when its watch over idle connections
     * begins only after the connection has been taken from the pool again.
     */
    private static final SdkHttpClient HTTP =
            UrlConnectionHttpClient.builder().socketTimeout(PATIENCE).build();

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
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(bytes(body));
        try {
            HttpExecuteResponse response = HTTP.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed(operation, payload))
                            .contentStreamProvider(payload)
                            .build())
                    .call();
            return new RawAnswer(response.httpResponse().statusCode(), json(response.responseBody()));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + operation + " from " + uri, e);
        }
    }

    private SdkHttpRequest signed(String operation, ContentStreamProvider payload) {
        SdkHttpRequest unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(uri.resolve("/"))
                .putHeader("X-Amz-Target", "DynamoDB_20120810." + operation)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .build();
        return AwsV4HttpSigner.create()
                .sign(request -> request.identity(credentials.resolveCredentials())
                        .request(unsigned)
                        .payload(payload)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                .request();
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(Optional<AbortableInputStream> body) throws IOException {
        if (body.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try (AbortableInputStream stream = body.get()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("{") ? (ObjectNode) JSON.readTree(text) : JsonNodeFactory.instance.objectNode();
        }
    }
}
