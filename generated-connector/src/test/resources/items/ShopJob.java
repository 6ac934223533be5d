package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectorspec.dynamodb.item.Binary;
import io.connectorspec.dynamodb.item.ItemChange;
import io.connectorspec.dynamodb.item.ItemCodec;
import io.connectorspec.dynamodb.item.ItemWrite;
import io.connectorspec.dynamodb.item.typeinfo.ItemChangeTypeInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What a user's job does with item types, in the user's jar. */
public final class ShopJob implements Callable<String> {

    private static final ClassLoader USER = ShopJob.class.getClassLoader();

    /** Makes a job. */
    public ShopJob() {}

    @Override
    public String call() throws Exception {
        seesTheConnectorWhichDoesNotSeeIt();
        writes();
        readsChanges();
        serializes();
        keepsInvariants();
        sharesATable();
        return "everything was used";
    }

    private static void seesTheConnectorWhichDoesNotSeeIt() {
        ClassLoader connector = ItemCodec.class.getClassLoader();
        assertThat(connector).isNotSameAs(USER);
        assertThatThrownBy(() -> connector.loadClass(Everything.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static <T> T sent(T object) throws Exception {
        return InstantiationUtil.deserializeObject(InstantiationUtil.serializeObject(object), USER);
    }

    private static Everything.Builder everything() {
        Instant time = Instant.parse("2026-11-22T10:15:30.123456789Z");
        return Everything.builder()
                .id("a")
                .number(new BigDecimal("1.50"))
                .string("")
                .wholeInt(Integer.MIN_VALUE)
                .wholeLong(Long.MAX_VALUE)
                .floating(-0.0)
                .integer(BigInteger.TEN.pow(37))
                .flag(true)
                .binary(Binary.of((byte) 7))
                .uuid(new UUID(1, 2))
                .instantText(time)
                .instantMillis(time)
                .instantMicros(time)
                .instantNanos(time)
                .expires(time)
                .date(LocalDate.of(2026, 11, 22))
                .dateDays(LocalDate.of(1926, 11, 22))
                .time(LocalTime.NOON)
                .dateTime(LocalDateTime.of(2026, 11, 22, 1, 2))
                .offset(OffsetDateTime.parse("2026-11-22T10:15:30+01:00"))
                .duration(Duration.ofNanos(5))
                .durationMillis(Duration.ofNanos(5_000_005))
                .durationSeconds(Duration.ofMillis(1999))
                .size(Size.LARGE)
                .money(new Money(399))
                .nothing(Optional.empty())
                .texts(new LinkedHashSet<>(List.of("b", "a")))
                .numbers(Set.of(BigDecimal.ONE))
                .binaries(Set.of(Binary.of()))
                .sizes(Map.of("x", List.of(Size.SMALL)))
                .days(Set.of(LocalDate.EPOCH))
                .holes(List.of(Optional.of(1), Optional.empty()))
                .part(Part.builder().name("p").maker(Maker.builder().build()).build())
                .secret("canary");
    }

    private static void writes() throws Exception {
        Everything item = everything().build();
        DynamoDbWriteRequest put = sent(new EverythingElementConverter()).apply(item, null);
        assertThat(put.getType()).isEqualTo(DynamoDbWriteRequestType.PUT);
        assertThat(put.getItem())
                .containsEntry("number", AttributeValue.fromN("1.5"))
                .containsEntry("instantMillis", AttributeValue.fromN("1795342530123"))
                .containsEntry("expires", AttributeValue.fromN("1795342530"))
                .containsEntry("size", AttributeValue.fromS("large one"))
                .containsEntry("price tag", AttributeValue.fromS("399 ct"))
                .containsEntry("nothing", AttributeValue.fromNul(true))
                .containsEntry("texts", AttributeValue.fromSs(List.of("a", "b")))
                .containsEntry("days", AttributeValue.fromNs(List.of("0")))
                .containsEntry("secret", AttributeValue.fromS("canary"));
        EverythingWriteConverter converter = sent(new EverythingWriteConverter());
        assertThat(converter.apply(ItemWrite.put(item), null)).isEqualTo(put);
        DynamoDbWriteRequest delete = converter.apply(ItemWrite.delete(item.key()), null);
        assertThat(delete.getType()).isEqualTo(DynamoDbWriteRequestType.DELETE);
        assertThat(delete.getItem()).containsOnlyKeys("id", "number");
        assertThat(converter.keyAttributes()).containsExactly("id", "number");
    }

    private static void readsChanges() throws Exception {
        Everything item = everything().build();
        Map<String, AttributeValue> stored = new EverythingElementConverter().apply(item, null).getItem();
        ItemChange<Everything, EverythingKey> change = change(stored);
        assertThat(change.newImage()).contains(item);
        assertThat(change.key()).isEqualTo(item.key()).hasSameHashCodeAs(item.key());
        Map<String, AttributeValue> bad = new LinkedHashMap<>(stored);
        bad.put("sizes", AttributeValue.fromM(Map.of("canary", AttributeValue.fromL(List.of(AttributeValue.fromS("canary"))))));
        assertThatThrownBy(() -> change(bad))
                .hasMessageContaining("Everything.sizes.*[0]: the stored text is none of SMALL, large one")
                .hasMessageNotContaining("canary");
    }

    private static ItemChange<Everything, EverythingKey> change(Map<String, AttributeValue> image) throws Exception {
        Record record = Record.builder()
                .eventName(OperationType.INSERT)
                .dynamodb(change -> change.keys(Map.of("id", image.get("id"), "number", image.get("number")))
                        .newImage(image)
                        .sequenceNumber("100000000000000000001")
                        .approximateCreationDateTime(Instant.EPOCH))
                .build();
        List<ItemChange<Everything, EverythingKey>> changes = new ArrayList<>();
        EverythingChangeDeserializationSchema schema = sent(new EverythingChangeDeserializationSchema());
        schema.deserialize(record, "stream", "shard", new ListCollector<>(changes));
        TypeSerializer<ItemChange<Everything, EverythingKey>> serializer =
                schema.getProducedType().createSerializer(new SerializerConfigImpl());
        assertThat(schema.getProducedType()).isInstanceOf(ItemChangeTypeInfo.class);
        assertThat(throughBytes(changes.get(0), serializer)).isEqualTo(changes.get(0));
        return changes.get(0);
    }

    private static void serializes() throws Exception {
        Everything item = everything().build();
        throughBytes(item, sent(TypeInformation.of(Everything.class)));
        throughBytes(item.key(), sent(TypeInformation.of(EverythingKey.class)));
        throughBytes(item.part(), TypeInformation.of(Part.class));
        throughBytes(
                ItemWrite.delete(item.key()),
                TypeInformation.of(new TypeHint<ItemWrite<Everything, EverythingKey>>() {}));
        assertThat(TypeInformation.of(EverythingKey.class).isKeyType()).isTrue();
    }

    private static <T> void throughBytes(T object, TypeInformation<T> type) throws Exception {
        TypeSerializer<T> serializer = sent(type.createSerializer(new SerializerConfigImpl()));
        assertThat(throughBytes(object, serializer)).isEqualTo(object).hasSameHashCodeAs(object);
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        TypeSerializerSnapshot<T> restored = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), USER);
        assertThat(throughBytes(object, restored.restoreSerializer())).isEqualTo(object);
        assertThat(serializer.snapshotConfiguration().resolveSchemaCompatibility(restored).isCompatibleAsIs())
                .isTrue();
    }

    private static <T> T throughBytes(T object, TypeSerializer<T> serializer) throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(object, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    private static void keepsInvariants() {
        Everything item = everything().build();
        assertThat(item.toString()).contains("secret=***", "id=a").doesNotContain("canary");
        assertThat(item.texts()).containsExactly("b", "a").isUnmodifiable();
        assertThat(item.instantMillis()).isEqualTo("2026-11-22T10:15:30.123Z");
        assertThat(item.durationSeconds()).isEqualTo(Duration.ofSeconds(1));
        assertThat(item.floating()).isEqualTo(0.0);
        assertThat(item.nothing()).contains(Optional.empty());
        assertThat(everything().nothing(null).build().nothing()).isEmpty();
        assertThatThrownBy(() -> new EverythingElementConverter()
                        .apply(everything().texts(Set.of()).build(), null))
                .hasMessageStartingWith("Everything.texts: a set is empty");
        assertThatThrownBy(() -> new EverythingElementConverter()
                        .apply(everything().integer(BigInteger.TEN.pow(39).add(BigInteger.ONE)).build(), null))
                .hasMessageStartingWith("Everything.integer: a number has 40 significant digits");
    }

    private static void sharesATable() throws Exception {
        ShopItem customer = Customer.builder().id("c").name("Ada").build();
        ShopItem purchase = Purchase.builder().id("p").total(BigDecimal.TEN).build();
        DynamoDbWriteRequest put = sent(new ShopItemElementConverter()).apply(customer, null);
        assertThat(put.getItem())
                .isEqualTo(Map.of(
                        "pk", AttributeValue.fromS("c"),
                        "kind", AttributeValue.fromS("customer"),
                        "name", AttributeValue.fromS("Ada")));
        assertThat(new CustomerElementConverter().apply((Customer) customer, null)).isEqualTo(put);
        throughBytes(customer, TypeInformation.of(ShopItem.class));
        throughBytes(purchase, TypeInformation.of(ShopItem.class));
        throughBytes(purchase.key(), TypeInformation.of(ShopItemKey.class));
        assertThat(ShopItem.TABLE).isEqualTo("shop");
    }
}
