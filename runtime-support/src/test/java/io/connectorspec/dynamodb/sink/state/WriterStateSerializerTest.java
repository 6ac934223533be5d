/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.attribute.RandomItems;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Replay a random run with {@code -Dwriter.state.seed=N}. {@code -Dwriter.state.recreate=true} writes the
 * golden bytes anew, which is right only while a version is not released.
 */
class WriterStateSerializerTest {

    private static final Path GOLDEN = Path.of("src/test/resources/state/golden/sink-writer-v2.bin");

    private final WriterStateSerializer serializer = new WriterStateSerializer();

    @ParameterizedTest
    @ValueSource(strings = {"apache-5.0.0", "apache-6.0.0"})
    void readsWhatTheApacheConnectorWrote(String release) throws IOException {
        assertThat(read(1, resource("/state/" + release + "/sink-writer-v1.bin")))
                .isEqualTo(fixture());
    }

    @Test
    void readsAndWritesTheGoldenBytesOfVersionTwo() throws IOException {
        if (Boolean.getBoolean("writer.state.recreate")) {
            Files.write(GOLDEN, write(fixture()));
        }
        byte[] golden = resource("/state/golden/sink-writer-v2.bin");

        assertThat(read(2, golden)).isEqualTo(fixture());
        assertThat(write(fixture())).isEqualTo(golden);
    }

    @Test
    void readsBackWhateverItWrites() {
        seeds(300).forEach(seed -> {
            List<DynamoDbWriteRequest> requests = randomRequests(seed);
            try {
                assertThat(read(2, write(requests))).as("seed " + seed).isEqualTo(requests);
            } catch (IOException refused) {
                throw new AssertionError("seed " + seed, refused);
            }
        });
    }

    @Test
    void keepsStringsOfAnyLength() throws IOException {
        List<DynamoDbWriteRequest> requests =
                List.of(request(DynamoDbWriteRequestType.PUT, Map.of("s", AttributeValue.fromS("é".repeat(200_000)))));

        assertThat(read(2, write(requests))).isEqualTo(requests);
    }

    @Test
    void refusesEveryTruncationFlippedBitAndAddedByte() throws IOException {
        byte[] golden = write(fixture());
        for (int length = 0; length < golden.length; length++) {
            assertRefused(2, Arrays.copyOf(golden, length));
        }
        for (int bit = 0; bit < golden.length * 8; bit++) {
            byte[] flipped = golden.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(2, flipped);
        }
        assertRefused(2, Arrays.copyOf(golden, golden.length + 1));
    }

    @Test
    void damagedBytesOfVersionOneGiveAnIoExceptionOrAValue() throws IOException {
        byte[] bytes = resource("/state/apache-6.0.0/sink-writer-v1.bin");
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(1, Arrays.copyOf(bytes, length));
        }
        seeds(20_000).forEach(seed -> {
            Random random = new Random(seed);
            byte[] damaged = bytes.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(1, damaged)).as("seed " + seed).isNotNull();
            } catch (IOException refused) {
                assertThat(refused).as("seed " + seed).hasMessageContaining("version 1");
            }
        });
    }

    @Test
    void lengthsThatPromiseGigabytesAllocateNothing() throws IOException {
        for (int type : new int[] {4, 5, 6, 7, 8, 9}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = startOfVersionOne(bytes);
            out.writeByte(type);
            out.writeInt(Integer.MAX_VALUE);
            assertRefused(1, bytes.toByteArray());
        }
    }

    @Test
    void levelsWithoutEndAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = startOfVersionOne(bytes);
        for (int i = 0; i < 100_000; i++) {
            out.writeByte(8);
            out.writeInt(1);
        }
        out.writeByte(3);

        assertThatThrownBy(() -> read(1, bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("deeper than 32 levels");
    }

    @Test
    void unknownVersionIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> read(3, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 3")
                .hasMessageContaining("versions 1 and 2");
    }

    private static DataOutputStream startOfVersionOne(ByteArrayOutputStream bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(-1);
        out.writeInt(1);
        out.writeLong(0);
        out.writeByte(0);
        out.writeInt(1);
        out.writeUTF("a");
        return out;
    }

    private void assertRefused(int version, byte[] bytes) {
        assertThatThrownBy(() -> read(version, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version " + version);
    }

    private byte[] write(List<DynamoDbWriteRequest> requests) throws IOException {
        return serializer.serialize(new BufferedRequestState<>(requests.stream()
                .map(request -> new RequestEntryWrapper<>(request, 0))
                .toList()));
    }

    private List<DynamoDbWriteRequest> read(int version, byte[] bytes) throws IOException {
        return serializer.deserialize(version, bytes).getBufferedRequestEntries().stream()
                .map(RequestEntryWrapper::getRequestEntry)
                .toList();
    }

    private static LongStream seeds(long runs) {
        Long seed = Long.getLong("writer.state.seed");
        return seed != null ? LongStream.of(seed) : LongStream.range(0, runs);
    }

    private static List<DynamoDbWriteRequest> randomRequests(long seed) {
        RandomItems items = new RandomItems(seed);
        List<DynamoDbWriteRequest> requests = new ArrayList<>();
        for (long i = seed % 5; i >= 0; i--) {
            requests.add(request(
                    i % 2 == 0 ? DynamoDbWriteRequestType.PUT : DynamoDbWriteRequestType.DELETE, items.item(4)));
        }
        return requests;
    }

    private static List<DynamoDbWriteRequest> fixture() {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("s", AttributeValue.fromS("héllo"));
        item.put("n", AttributeValue.fromN("12.30"));
        item.put("bool", AttributeValue.fromBool(true));
        item.put("nul", AttributeValue.fromNul(true));
        item.put("b", AttributeValue.fromB(bytes(0, 1, 255)));
        item.put("ss", AttributeValue.fromSs(List.of("a", "b")));
        item.put("ns", AttributeValue.fromNs(List.of("1", "2")));
        item.put("bs", AttributeValue.fromBs(List.of(bytes(1), bytes(2, 3))));
        item.put("l", AttributeValue.fromL(List.of(AttributeValue.fromS("x"), AttributeValue.fromN("1"))));
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        map.put("k1", AttributeValue.fromS("v"));
        map.put("k2", AttributeValue.fromL(List.of()));
        item.put("m", AttributeValue.fromM(map));
        return List.of(
                request(DynamoDbWriteRequestType.PUT, item),
                request(DynamoDbWriteRequestType.DELETE, Map.of("pk", AttributeValue.fromS("k"))));
    }

    private static DynamoDbWriteRequest request(DynamoDbWriteRequestType type, Map<String, AttributeValue> item) {
        return DynamoDbWriteRequest.builder().setType(type).setItem(item).build();
    }

    private static SdkBytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return SdkBytes.fromByteArray(bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WriterStateSerializerTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
