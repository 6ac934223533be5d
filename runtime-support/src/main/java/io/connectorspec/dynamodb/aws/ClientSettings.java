/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import io.connectorspec.dynamodb.config.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/** How to reach the service: shared by every AWS client that the connector makes. */
public interface ClientSettings extends Serializable {

    /** The AWS region, such as {@code eu-central-1}; emulators' regions such as {@code local} are fine. */
    Setting<String> region();

    /** The address of the DynamoDB endpoint, where it is not the region's own. */
    Setting<String> endpoint();

    /** Whether any TLS certificate is accepted. For tests only. */
    Setting<Boolean> trustAllCertificates();

    /** The version of HTTP to speak. */
    Setting<HttpVersion> httpVersion();

    /** How many requests a client may have open at once. */
    Setting<Integer> maxConcurrency();

    /** How long a connection may stay silent while an answer is awaited. */
    Setting<Duration> readTimeout();

    /** How long making a connection may take. */
    Setting<Duration> connectionTimeout();

    /** How long one attempt of a call may take from the first byte sent to the last byte received. */
    Setting<Duration> attemptTimeout();

    /** What stands before the SDK's own user agent, where it is not the connector's own text. */
    Setting<String> userAgentPrefix();

    /** Text with two places, Flink's version and commit, that makes the connector's own user agent. */
    String userAgentFormat();

    /** The address of the endpoint for streams, where it is neither the region's own nor that of tables. */
    Setting<String> streamsEndpoint();

    /** As {@link #userAgentPrefix}, for streams. */
    Setting<String> streamsUserAgentPrefix();

    /** As {@link #userAgentFormat}, for streams. */
    String streamsUserAgentFormat();

    /** Where credentials come from. */
    CredentialsSettings credentials();

    /** All of the user's properties, for a credentials provider class of the user's. Never to be printed. */
    Map<String, String> rawProperties();
}
