/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.wire;

import java.util.Optional;

/**
 * An HTTP request as far as the service looks at it.
 *
 * @param method the HTTP method
 * @param target the header {@code X-Amz-Target}; empty if absent
 * @param contentType the header {@code Content-Type}; empty if absent
 * @param authorization the header {@code Authorization}; empty if absent
 * @param body the body, which nobody changes
 */
public record WireRequest(
        String method,
        Optional<String> target,
        Optional<String> contentType,
        Optional<String> authorization,
        byte[] body) {}
