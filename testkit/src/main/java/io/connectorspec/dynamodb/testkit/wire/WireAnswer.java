/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer as it goes to the socket; {@code Content-Length} is added there.
 *
 * @param status the HTTP status
 * @param headers the headers by name
 * @param body the body, which nobody changes
 */
public record WireAnswer(int status, Map<String, String> headers, byte[] body) {
    /** Copies the headers. */
    public WireAnswer {
        headers = Map.copyOf(headers);
    }

    /** This answer with one header set. */
    public WireAnswer withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new WireAnswer(status, changed, body);
    }

    /** This answer without one of its headers. */
    public WireAnswer withoutHeader(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new WireAnswer(status, changed, body);
    }

    /** This answer with another body and otherwise unchanged headers. */
    public WireAnswer withBody(byte[] changed) {
        return new WireAnswer(status, headers, changed);
    }
}
