/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as far as the service looks at it.
 *
 * @param method the HTTP method
 * @param uri path and query
 * @param headers the values of the {@linkplain #HEADERS headers that count}, by these names; absent ones are left out
 * @param body the body, which nobody changes
 */
public record WireRequest(String method, String uri, Map<String, String> headers, byte[] body) {
    /** Names the operation. */
    public static final String TARGET = "x-amz-target";
    /** Says what the body is. */
    public static final String CONTENT_TYPE = "content-type";
    /** Carries the signature. */
    public static final String AUTHORIZATION = "authorization";
    /** When the request was signed. */
    public static final String SIGNING_DATE = "x-amz-date";
    /** When the request was sent, which counts for the signature where there is no {@link #SIGNING_DATE}. */
    public static final String DATE = "date";

    /** The headers that the service looks at. */
    public static final List<String> HEADERS = List.of(TARGET, CONTENT_TYPE, AUTHORIZATION, SIGNING_DATE, DATE);

    /** Copies the headers. */
    public WireRequest {
        headers = Map.copyOf(headers);
    }

    /** The value of one of the {@link #HEADERS}; empty if the request does not have it. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** What follows the question mark of the address; empty if there is none. */
    public String query() {
        int mark = uri.indexOf('?');
        return mark < 0 ? "" : uri.substring(mark + 1);
    }
}
