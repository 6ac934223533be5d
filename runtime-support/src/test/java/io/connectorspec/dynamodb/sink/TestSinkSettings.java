/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import io.connectorspec.dynamodb.aws.ClientSettings;
import io.connectorspec.dynamodb.aws.TestClientSettings;
import io.connectorspec.dynamodb.config.Setting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.apache.flink.connector.dynamodb.sink.FailedRecordHandler;
import org.apache.flink.connector.dynamodb.sink.WriteMode;

/** Settings with small numbers, of which a test changes what it is about. Each is named {@code set} and its own name. */
final class TestSinkSettings implements SinkSettings {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Object> values = new HashMap<>();

    TestSinkSettings() {
        with("tableName", "orders");
        with("failOnError", false);
        with("maxBatchSize", 25);
        with("maxInFlightRequests", 10);
        with("maxBufferedRequests", 1_000);
        with("maxBatchSizeInBytes", 16L * 1024 * 1024);
        with("maxTimeInBufferMS", 5_000L);
        with("maxRecordSizeInBytes", 409_600L);
        with("requestTimeoutMS", 60_000L);
        with("failOnTimeout", false);
        with("retryMinDelay", Duration.ofMillis(50));
        with("retryMaxDelay", Duration.ofSeconds(10));
        with("checkpointDrainTime", Duration.ZERO);
        with("reportConsumedCapacity", false);
        with("client", TestClientSettings.forEndpoint("http://localhost:1"));
    }

    TestSinkSettings with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Gives settings with the same values. */
    TestSinkSettings copy() {
        TestSinkSettings copy = new TestSinkSettings();
        copy.values.putAll(values);
        return copy;
    }

    @SuppressWarnings("unchecked")
    private <T> Setting<T> setting(String name) {
        return new Setting<>((T) values.get(name), "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    @Override
    public Setting<String> tableName() {
        return setting("tableName");
    }

    @Override
    public Setting<List<String>> overwriteByPartitionKeys() {
        return setting("overwriteByPartitionKeys");
    }

    @Override
    public Setting<Boolean> failOnError() {
        return setting("failOnError");
    }

    @Override
    public Setting<Integer> maxBatchSize() {
        return setting("maxBatchSize");
    }

    @Override
    public Setting<Integer> maxInFlightRequests() {
        return setting("maxInFlightRequests");
    }

    @Override
    public Setting<Integer> maxBufferedRequests() {
        return setting("maxBufferedRequests");
    }

    @Override
    public Setting<Long> maxBatchSizeInBytes() {
        return setting("maxBatchSizeInBytes");
    }

    @Override
    public Setting<Long> maxTimeInBufferMS() {
        return setting("maxTimeInBufferMS");
    }

    @Override
    public Setting<Long> maxRecordSizeInBytes() {
        return setting("maxRecordSizeInBytes");
    }

    @Override
    public Setting<Long> requestTimeoutMS() {
        return setting("requestTimeoutMS");
    }

    @Override
    public Setting<Boolean> failOnTimeout() {
        return setting("failOnTimeout");
    }

    @Override
    public Setting<Duration> retryMinDelay() {
        return setting("retryMinDelay");
    }

    @Override
    public Setting<Duration> retryMaxDelay() {
        return setting("retryMaxDelay");
    }

    @Override
    public Setting<Integer> maxAttempts() {
        return setting("maxAttempts");
    }

    @Override
    public Setting<Duration> maxRetryTime() {
        return setting("maxRetryTime");
    }

    @Override
    public Setting<FailedRecordHandler> failedRecordHandler() {
        return setting("failedRecordHandler");
    }

    @Override
    public Setting<Duration> checkpointDrainTime() {
        return setting("checkpointDrainTime");
    }

    @Override
    public Setting<WriteMode> writeMode() {
        return setting("writeMode");
    }

    @Override
    public Setting<Boolean> reportConsumedCapacity() {
        return setting("reportConsumedCapacity");
    }

    @Override
    public Setting<Long> maxWriteUnitsPerSecond() {
        return setting("maxWriteUnitsPerSecond");
    }

    @Override
    public ClientSettings client() {
        return (ClientSettings) values.get("client");
    }
}
