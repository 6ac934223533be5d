/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

import io.connectorspec.dynamodb.aws.ClientSettings;
import io.connectorspec.dynamodb.aws.TestClientSettings;
import io.connectorspec.dynamodb.config.Setting;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;

/**
 * Settings for tests. Names of settings are those of their components.
 *
 * @param arn the ARN of the stream
 * @param initial where reading starts
 * @param discovery how often the stream is described
 * @param clientSettings how to reach the service, where a test has one
 */
public record TestStreamsSettings(String arn, StartFrom initial, Duration discovery, ClientSettings clientSettings)
        implements SourceSettings, StreamsSettings {

    /** The stream of tests that have no service. */
    public static final String ARN =
            "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2024-01-01T00:00:00.000";

    private static final long serialVersionUID = 1L;

    /** Settings with the contract's defaults. */
    public static TestStreamsSettings from(StartFrom initial) {
        return new TestStreamsSettings(ARN, initial, Duration.ofMinutes(1), new TestClientSettings(Map.of()));
    }

    /** The same settings with another interval. */
    public TestStreamsSettings describingEvery(Duration interval) {
        return new TestStreamsSettings(arn, initial, interval, clientSettings);
    }

    /** The same settings for a stream of an endpoint. */
    public TestStreamsSettings reading(String streamArn, String endpoint) {
        return new TestStreamsSettings(streamArn, initial, discovery, TestClientSettings.forEndpoint(endpoint));
    }

    @Override
    public Setting<String> streamArn() {
        return new Setting<>(arn, "streamArn");
    }

    @Override
    public Setting<UnreadableRecordHandler> unreadableRecordHandler() {
        return new Setting<>(null, "unreadableRecordHandler");
    }

    @Override
    public StreamsSettings streams() {
        return this;
    }

    @Override
    public Setting<StartFrom> initialPosition() {
        return new Setting<>(initial, "initialPosition");
    }

    @Override
    public Setting<Duration> discoveryInterval() {
        return new Setting<>(discovery, "discoveryInterval");
    }

    @Override
    public Setting<Integer> inconsistencyRetries() {
        return new Setting<>(5, "inconsistencyRetries");
    }

    @Override
    public Setting<Integer> retries() {
        return new Setting<>(50, "retries");
    }

    @Override
    public Setting<Duration> retryMinDelay() {
        return new Setting<>(Duration.ofMillis(100), "retryMinDelay");
    }

    @Override
    public Setting<Duration> retryMaxDelay() {
        return new Setting<>(Duration.ofSeconds(1), "retryMaxDelay");
    }

    @Override
    public Setting<Duration> emptyPollDelay() {
        return new Setting<>(Duration.ofSeconds(1), "emptyPollDelay");
    }

    @Override
    public Setting<Duration> nonEmptyPollDelay() {
        return new Setting<>(Duration.ofMillis(250), "nonEmptyPollDelay");
    }

    @Override
    public int childLookupRetries() {
        return 5;
    }

    @Override
    public long childLookupMinDelayMS() {
        return 100;
    }

    @Override
    public long childLookupMaxDelayMS() {
        return 1000;
    }

    @Override
    public ClientSettings client() {
        return clientSettings;
    }
}
