/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.dynamodb.testkit.error.ServiceError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** Puts results and errors into the service's HTTP form: JSON, its checksum, a request id and the date. */
public final class AnswerFormat {
    /** The header with the CRC32 of the body, which the SDK checks. */
    public static final String CHECKSUM = "x-amz-crc32";
    /** The header with the service's time. */
    public static final String DATE = "Date";

    /** The content type of the service's own protocol. */
    public static final String JSON_1_0 = "application/x-amz-json-1.0";
    /** The other content type that the service takes and then answers with. */
    public static final String JSON = "application/json";

    private static final Set<String> CAPITAL_MESSAGE = Set.of("SerializationException", "AccessDeniedException");
    private static final int REQUEST_ID_LENGTH = 52;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ObjectMapper mapper;
    private final String contentType;

    /** Takes the mapper that writes JSON, and what answers with JSON say that they are. */
    public AnswerFormat(ObjectMapper mapper, String contentType) {
        this.mapper = mapper;
        this.contentType = contentType;
    }

    /**
     * A good answer.
     *
     * @param body the JSON
     * @param request the number of the request, from which its id is made
     * @param now for the date header
     */
    public WireAnswer result(ObjectNode body, long request, Instant now) {
        return json(200, body, request, now);
    }

    /**
     * An error answer. An error without message is answered with its type alone, and one without JSON with its code or with
     * nothing.
     */
    public WireAnswer error(ServiceError error, long request, Instant now) {
        if (error.isPage()) {
            String text = error.code().isEmpty() ? "" : "<" + error.code() + "/>\n";
            return complete(page(error.status(), text), request, now);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("__type", error.type());
        if (!error.message().isEmpty()) {
            body.put(messageField(error), error.message());
        }
        if (!error.throttlingReasons().isEmpty()) {
            ArrayNode reasons = body.putArray(reasonsField(error));
            error.throttlingReasons()
                    .forEach(reason ->
                            reasons.addObject().put("reason", reason.reason()).put("resource", reason.resource()));
        }
        return json(error.status(), body, request, now);
    }

    /** An answer that is no JSON. */
    public static WireAnswer page(int status, String text) {
        return new WireAnswer(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The service spells the field in two ways; these are the errors with the other one that were seen. */
    private static String messageField(ServiceError error) {
        return CAPITAL_MESSAGE.contains(error.code()) ? "Message" : "message";
    }

    /** The service's model spells the field in two ways. */
    private static String reasonsField(ServiceError error) {
        return error.code().equals("ThrottlingException") ? "throttlingReasons" : "ThrottlingReasons";
    }

    /** An answer with the headers that every answer has added, unless it brings its own. */
    public WireAnswer complete(WireAnswer answer, long request, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", requestId(request));
        headers.put(DATE, date(now));
        headers.put(CHECKSUM, checksum(answer.body()));
        headers.putAll(answer.headers());
        return new WireAnswer(answer.status(), headers, answer.body());
    }

    /** The date header's value for a time. */
    public static String date(Instant time) {
        return HTTP_DATE.format(time);
    }

    /** The JSON of an answer with a truth value in the place of every field's value. */
    public byte[] mistyped(byte[] body) {
        try {
            ObjectNode changed = JsonNodeFactory.instance.objectNode();
            mapper.readTree(body).fieldNames().forEachRemaining(name -> changed.put(name, true));
            return mapper.writeValueAsBytes(changed);
        } catch (IOException e) {
            throw new IllegalStateException("The endpoint answers with JSON", e);
        }
    }

    /** The checksum header's value for a body. */
    public static String checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return Long.toString(crc.getValue());
    }

    private WireAnswer json(int status, ObjectNode body, long request, Instant now) {
        try {
            byte[] bytes = mapper.writeValueAsBytes(body);
            return complete(new WireAnswer(status, Map.of("Content-Type", contentType), bytes), request, now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written", e);
        }
    }

    /** An id of the service's length and letters that tells the number of the request. */
    private static String requestId(long request) {
        String number = Long.toString(request, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(REQUEST_ID_LENGTH - number.length()) + number;
    }
}
