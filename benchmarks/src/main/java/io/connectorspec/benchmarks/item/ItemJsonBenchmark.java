/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.benchmarks.item;

import io.connectorspec.dynamodb.attribute.AttributeJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What it costs to turn an item of about 1 KB into DynamoDB JSON and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ItemJsonBenchmark {

    private final Map<String, AttributeValue> item = IntStream.range(0, 20)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    number -> "attribute" + number,
                    number -> number % 2 == 0
                            ? AttributeValue.fromS("some text that is neither short nor long " + number)
                            : AttributeValue.fromL(
                                    List.of(AttributeValue.fromN("12345.67"), AttributeValue.fromBool(true)))));
    private final byte[] json = AttributeJson.encode(item);

    /** Item to bytes. */
    @Benchmark
    public byte[] encode() {
        return AttributeJson.encode(item);
    }

    /** Bytes to item. */
    @Benchmark
    public Map<String, AttributeValue> decode() throws IOException {
        return AttributeJson.decode(json);
    }
}
