/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.ChangeKind;
import io.connectorspec.dynamodb.item.ItemChange;
import io.connectorspec.dynamodb.item.ItemWrite;
import io.connectorspec.dynamodb.item.typeinfo.Parcels.LaterParcel;
import io.connectorspec.dynamodb.item.typeinfo.Parcels.Parcel;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.functions.InvalidTypesException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

/** What an earlier version wrote stands in files; {@code -Drecreate=true} writes those that are not there. */
class ItemSerializerTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "state", "golden");

    private static final Parcel PARCEL =
            new Parcel("p-1", "Ada é 😀", List.of("Ulm", ""), Optional.of(new LinkedHashSet<>(List.of("b", "a"))));

    private static final ItemSerializer<Parcel> EARLIER = new ItemSerializer<>(new Parcels.Codec());
    private static final ItemSerializer<LaterParcel> LATER = new ItemSerializer<>(new Parcels.LaterCodec());

    private static final ItemChangeSerializer<Parcel, String> CHANGES = new ItemChangeSerializer<>(
            EARLIER, BasicTypeInfo.STRING_TYPE_INFO.createSerializer(new SerializerConfigImpl()));

    private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    private static <T> T read(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        T value = serializer.deserialize(in);
        assertThat(in.available()).isZero();
        return value;
    }

    private static byte[] snapshot(TypeSerializer<?> serializer) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        return out.getCopyOfBuffer();
    }

    private static <T> TypeSerializerSnapshot<T> restored(byte[] bytes) throws IOException {
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(bytes), ItemSerializerTest.class.getClassLoader());
    }

    private static byte[] golden(String name, byte[] now) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("recreate") && Files.notExists(file)) {
            Files.write(file, now);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        assertThat(read(EARLIER, bytes(EARLIER, PARCEL))).isEqualTo(PARCEL);
        assertThat(EARLIER.copy(PARCEL)).isSameAs(PARCEL);
        assertThat(EARLIER.duplicate()).isSameAs(EARLIER);
    }

    @Test
    void equalItemsHaveEqualBytes() throws IOException {
        Parcel other = new Parcel("p-1", "Ada é 😀", List.of("Ulm", ""), Optional.of(Set.of("a", "b")));

        assertThat(other).isEqualTo(PARCEL);
        assertThat(bytes(EARLIER, other)).isEqualTo(bytes(EARLIER, PARCEL));
    }

    @Test
    void copiesBytesWithoutReadingThem() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        byte[] bytes = bytes(EARLIER, PARCEL);
        EARLIER.copy(new DataInputDeserializer(bytes), out);

        assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
    }

    @Test
    void stillWritesAndReadsTheFormThatStateHolds() throws IOException {
        byte[] item = golden("item-v1.bin", bytes(EARLIER, PARCEL));
        byte[] snapshot = golden("item-snapshot-v1.bin", snapshot(EARLIER));

        assertThat(bytes(EARLIER, PARCEL)).isEqualTo(item);
        assertThat(snapshot(EARLIER)).isEqualTo(snapshot);
        assertThat(read(restored(snapshot).restoreSerializer(), item)).isEqualTo(PARCEL);
    }

    @Test
    void aLaterVersionOfATypeReadsWhatAnEarlierOneWrote() throws IOException {
        byte[] item = golden("item-v1.bin", bytes(EARLIER, PARCEL));
        TypeSerializerSnapshot<LaterParcel> earlier = restored(golden("item-snapshot-v1.bin", snapshot(EARLIER)));

        TypeSerializerSchemaCompatibility<LaterParcel> compatibility =
                LATER.snapshotConfiguration().resolveSchemaCompatibility(earlier);

        assertThat(compatibility.isCompatibleAfterMigration()).isTrue();
        assertThat(read(LATER, item))
                .isEqualTo(new LaterParcel("p-1", List.of("Ulm", ""), PARCEL.tags(), Optional.empty()));
    }

    @Test
    void goingBackNeedsWhatTheLaterVersionHasNot() throws IOException {
        TypeSerializerSnapshot<Parcel> later = restored(snapshot(LATER));

        assertThat(EARLIER.snapshotConfiguration()
                        .resolveSchemaCompatibility(later)
                        .isIncompatible())
                .isTrue();
    }

    @Test
    void theSameVersionIsCompatibleAsItIs() throws IOException {
        assertThat(EARLIER.snapshotConfiguration()
                        .resolveSchemaCompatibility(restored(snapshot(EARLIER)))
                        .isCompatibleAsIs())
                .isTrue();
    }

    @Test
    void saysThatTheItemTypeIsGone() throws IOException {
        byte[] bytes = snapshot(EARLIER);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] renamed = text.replace("Parcels$Codec", "Parcels$Kodec").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> restored(renamed).restoreSerializer())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Parcels$Kodec")
                .hasMessageContaining("Keep the item type's name");
    }

    @Test
    void namesItemTypeAndAttributeAndNothingOfTheItem() throws IOException {
        Parcel bad = new Parcel("canary", null, List.of("canary"), Optional.empty());
        byte[] damaged = bytes(EARLIER, PARCEL);
        damaged[damaged.length - 1] = 77;

        assertThatThrownBy(() -> bytes(EARLIER, bad))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("An item cannot be serialized. Parcel.sender: is null")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> read(EARLIER, damaged))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Parcel: the bytes are damaged");
    }

    @Test
    void aDamagedLengthMeetsTheEndOfTheBytesBeforeItAllocates() {
        assertThatThrownBy(() -> read(EARLIER, new byte[] {0x7f, -1, -1, -1, 1}))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(EARLIER, new byte[] {-1, -1, -1, -1, 1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    private static ItemChange<Parcel, String> change(ChangeKind kind, Parcel before, Parcel after, Instant time) {
        return new ItemChange<>(
                kind,
                "p-1",
                before,
                after,
                new ItemChange.Origin(BigInteger.TEN.pow(30), time, kind == ChangeKind.REMOVE));
    }

    private static final List<ItemChange<Parcel, String>> ALL_CHANGES = List.of(
            change(ChangeKind.INSERT, null, PARCEL, Instant.parse("2026-11-22T10:15:30.123456789Z")),
            change(ChangeKind.MODIFY, PARCEL, PARCEL, Instant.EPOCH),
            change(ChangeKind.REMOVE, PARCEL, null, null));

    @Test
    void readsTheChangesThatItWrote() throws IOException {
        for (ItemChange<Parcel, String> change : ALL_CHANGES) {
            assertThat(read(CHANGES, bytes(CHANGES, change))).isEqualTo(change);
        }
    }

    @Test
    void stillWritesAndReadsTheFormOfChangesThatStateHolds() throws IOException {
        byte[] change = golden("change-v1.bin", bytes(CHANGES, ALL_CHANGES.get(0)));
        byte[] snapshot = golden("change-snapshot-v1.bin", snapshot(CHANGES));
        TypeSerializerSnapshot<ItemChange<Parcel, String>> restored = restored(snapshot);

        assertThat(bytes(CHANGES, ALL_CHANGES.get(0))).isEqualTo(change);
        assertThat(read(restored.restoreSerializer(), change)).isEqualTo(ALL_CHANGES.get(0));
        assertThat(CHANGES.snapshotConfiguration()
                        .resolveSchemaCompatibility(restored)
                        .isCompatibleAsIs())
                .isTrue();
    }

    @Test
    void changesOfALaterVersionOfATypeReadWhatAnEarlierOneWrote() throws IOException {
        ItemChangeSerializer<LaterParcel, String> later = new ItemChangeSerializer<>(LATER, CHANGES.key());
        byte[] change = golden("change-v1.bin", bytes(CHANGES, ALL_CHANGES.get(0)));

        assertThat(later.snapshotConfiguration()
                        .resolveSchemaCompatibility(restored(golden("change-snapshot-v1.bin", snapshot(CHANGES))))
                        .isCompatibleAfterMigration())
                .isTrue();
        assertThat(read(later, change).newImage().orElseThrow().id()).isEqualTo("p-1");
    }

    @Test
    void toldDamageOfChangesIsAnIoException() throws IOException {
        byte[] bytes = bytes(CHANGES, ALL_CHANGES.get(1));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(CHANGES, cut)).isInstanceOf(IOException.class);
        }
        byte[] noKind = bytes.clone();
        noKind[0] |= 0b11;
        assertThatThrownBy(() -> read(CHANGES, noKind)).hasMessageContaining("no such kind");
    }

    @Test
    void readsTheWritesThatItWrote() throws IOException {
        ItemWriteSerializer<Parcel, String> writes = new ItemWriteSerializer<>(EARLIER, CHANGES.key());

        assertThat(read(writes, bytes(writes, ItemWrite.put(PARCEL)))).isEqualTo(ItemWrite.put(PARCEL));
        assertThat(read(writes, bytes(writes, ItemWrite.delete("p-1")))).isEqualTo(ItemWrite.delete("p-1"));
        assertThat(restored(snapshot(writes)).restoreSerializer()).isEqualTo(writes);
        assertThat(writes).isNotEqualTo(CHANGES);
    }

    @Test
    void flinkFindsTheTypesOfChangesAndWritesByTheirArguments() {
        assertThat(TypeInformation.of(new TypeHint<ItemWrite<Long, String>>() {}))
                .isEqualTo(new ItemWriteTypeInfo<>(BasicTypeInfo.LONG_TYPE_INFO, BasicTypeInfo.STRING_TYPE_INFO));
        assertThat(TypeInformation.of(new TypeHint<ItemChange<Long, String>>() {}))
                .isEqualTo(new ItemChangeTypeInfo<>(BasicTypeInfo.LONG_TYPE_INFO, BasicTypeInfo.STRING_TYPE_INFO));
        assertThatThrownBy(() -> new ItemWriteTypeInfo.Factory().createTypeInfo(ItemWrite.class, Map.of()))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageContaining(".returns(new TypeHint<ItemWrite<Order, OrderKey>>() {})");
    }

    @Test
    void typeInformationTravelsWithAJob() throws Exception {
        ItemChangeTypeInfo<Parcel, String> type =
                new ItemChangeTypeInfo<>(new ItemTypeInfo<>(new Parcels.Codec()), BasicTypeInfo.STRING_TYPE_INFO);

        ItemChangeTypeInfo<Parcel, String> arrived = InstantiationUtil.deserializeObject(
                InstantiationUtil.serializeObject(type), getClass().getClassLoader());

        assertThat(arrived).isEqualTo(type).hasSameHashCodeAs(type);
        assertThat(arrived.createSerializer(new SerializerConfigImpl())).isEqualTo(CHANGES);
        assertThat(new ItemTypeInfo<>(new Parcels.Codec()).isKeyType()).isTrue();
    }
}
