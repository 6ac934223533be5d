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
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.connector.dynamodb.source.serialization.UnreadableRecordHandler;

/** Settings for tests: the contract's defaults where a test says nothing. Names of settings are those of their methods. */
public final class TestStreamsSettings implements SourceSettings, StreamsSettings {

    /** The stream of tests that have no service. */
    public static final String ARN =
            "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2024-01-01T00:00:00.000";

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Serializable> changed;
    private final ClientSettings clientSettings;

    private TestStreamsSettings(HashMap<String, Serializable> changed, ClientSettings clientSettings) {
        this.changed = changed;
        this.clientSettings = clientSettings;
    }

    /** Settings with the contract's defaults. */
    public static TestStreamsSettings from(StartFrom initial) {
        return new TestStreamsSettings(new HashMap<>(), new TestClientSettings(Map.of()))
                .with("initialPosition", initial);
    }

    /** The same settings but for one. */
    public TestStreamsSettings with(String name, Serializable value) {
        HashMap<String, Serializable> more = new HashMap<>(changed);
        more.put(name, value);
        return new TestStreamsSettings(more, clientSettings);
    }

    /** The same settings with another interval. */
    public TestStreamsSettings describingEvery(Duration interval) {
        return with("discoveryInterval", interval);
    }

    /** The same settings with a start by time. */
    public TestStreamsSettings startingAt(Instant time) {
        return with("initialPosition", StartFrom.AT_TIMESTAMP).with("initialTimestamp", time.toString());
    }

    /** The same settings with an end. */
    public TestStreamsSettings endingAt(EndAt end, Duration grace) {
        return with("endPosition", end).with("endGrace", grace);
    }

    /** The same settings for a stream of an endpoint. */
    public TestStreamsSettings reading(String streamArn, String endpoint) {
        return new TestStreamsSettings(with("streamArn", streamArn).changed, TestClientSettings.forEndpoint(endpoint));
    }

    @SuppressWarnings("unchecked") // A test gives a value of the setting's type.
    private <T> Setting<T> setting(String name, T usual) {
        return new Setting<>(changed.containsKey(name) ? (T) changed.get(name) : usual, name);
    }

    @Override
    public Setting<String> streamArn() {
        return setting("streamArn", ARN);
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
        return setting("initialPosition", StartFrom.LATEST);
    }

    @Override
    public Setting<String> initialTimestamp() {
        return setting("initialTimestamp", null);
    }

    @Override
    public Setting<EndAt> endPosition() {
        return setting("endPosition", EndAt.NEVER);
    }

    @Override
    public Setting<String> endTimestamp() {
        return setting("endTimestamp", null);
    }

    @Override
    public Setting<Duration> endGrace() {
        return setting("endGrace", Duration.ofSeconds(30));
    }

    @Override
    public Setting<OnLostRecords> onLostRecords() {
        return setting("onLostRecords", OnLostRecords.FAIL);
    }

    @Override
    public Setting<Integer> readAheadRecords() {
        return setting("readAheadRecords", 50_000);
    }

    @Override
    public Setting<MemorySize> readAheadBytes() {
        return setting("readAheadBytes", MemorySize.ofMebiBytes(64));
    }

    @Override
    public Setting<ChildPlacement> childPlacement() {
        return setting("childPlacement", ChildPlacement.PARENT);
    }

    @Override
    public Setting<Duration> discoveryInterval() {
        return setting("discoveryInterval", Duration.ofMinutes(1));
    }

    @Override
    public Setting<Integer> describeCallsPerSecond() {
        return setting("describeCallsPerSecond", 5);
    }

    @Override
    public Setting<Integer> inconsistencyRetries() {
        return setting("inconsistencyRetries", 5);
    }

    @Override
    public Setting<Integer> retries() {
        return setting("retries", 50);
    }

    @Override
    public Setting<Duration> retryMinDelay() {
        return setting("retryMinDelay", Duration.ofMillis(100));
    }

    @Override
    public Setting<Duration> retryMaxDelay() {
        return setting("retryMaxDelay", Duration.ofSeconds(1));
    }

    @Override
    public Setting<Duration> emptyPollDelay() {
        return setting("emptyPollDelay", Duration.ofSeconds(1));
    }

    @Override
    public Setting<Duration> nonEmptyPollDelay() {
        return setting("nonEmptyPollDelay", Duration.ofMillis(250));
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
