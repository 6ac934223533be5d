/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.dynamodb.item.ItemChange;
import io.connectorspec.dynamodb.item.ItemWrite;
import io.connectorspec.dynamodb.item.KeyedElementConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the guide to specs says of item types is what is compiled and run here. */
class SpecGuideIsTrueTest {

    private static final Path GUIDE = Path.of("../docs/writing-a-spec.md");
    private static final Path SOURCES = Path.of("src/main/java/io/connectorspec/examples/guide");
    private static final Path THIS = Path.of("src/test/java/io/connectorspec/examples/guide/SpecGuideIsTrueTest.java");
    private static final Address ADDRESS =
            Address.builder().name("A. Person").lines(List.of("Here 1")).build();

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void showsOnlyWhatIsCompiled(String language) throws IOException {
        List<String> compiled = compiled();

        assertThat(blocks(language))
                .hasSizeGreaterThan(1)
                .allSatisfy(block -> assertThat(compiled).as(block).anyMatch(text -> text.contains("\n" + block)));
    }

    @Test
    void doesWhatTheGuideShows() {
        Address home = ADDRESS;
        Address shop = ADDRESS;

        Parcel parcel = Parcel.builder()
                .depot("Hamburg")
                .number(7)
                .sender(home)
                .receiver(shop)
                .status(Status.POSTED)
                .postage(new Money(1250, "EUR"))
                .postedAt(Instant.parse("2026-05-01T08:00:00Z"))
                .build();

        ElementConverter<Parcel, DynamoDbWriteRequest> puts = new ParcelElementConverter();
        ElementConverter<ItemWrite<Parcel, ParcelKey>, DynamoDbWriteRequest> writes = new ParcelWriteConverter();
        ItemWrite<Parcel, ParcelKey> delete = ItemWrite.delete(parcel.key());
        DynamoDbStreamsDeserializationSchema<ItemChange<Parcel, ParcelKey>> changes =
                new ParcelChangeDeserializationSchema();

        assertThat(puts.apply(parcel, null).getItem())
                .containsEntry("postage", AttributeValue.fromS("1250 EUR"))
                .containsEntry("posted_at", AttributeValue.fromN("1777622400000"))
                .containsEntry("status", AttributeValue.fromS("POSTED"))
                .doesNotContainKeys("expiresAt", "pin");
        assertThat(writes.apply(delete, null).getItem()).containsOnlyKeys("depot", "number");
        assertThat(changes.getProducedType().getTypeClass()).isEqualTo(ItemChange.class);
        assertThat(((KeyedElementConverter) puts).keyAttributes()).containsExactly("depot", "number");
    }

    @Test
    void writesTheAttributeThatTellsItemsOfOneTableApart() {
        Mail postcard =
                Postcard.builder().depot("Hamburg").number(8).text("Hello!").build();

        assertThat(new MailElementConverter().apply(postcard, null).getItem())
                .containsEntry("kind", AttributeValue.fromS("postcard"));
    }

    /** Options are compiled by a test of the compiler; here they do not count. */
    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> !block.startsWith("options:"))
                .toList();
    }

    /** Everything that a block may be taken from, with a line break in front, and without the margin of a method. */
    private static List<String> compiled() throws IOException {
        String method = Files.readString(THIS).replaceAll("(?m)^ {8}", "");
        List<Path> files =
                List.of(Path.of("src/main/connector-spec/parcels.yaml"), Path.of("../connector-spec/dynamodb.yaml"));
        try (Stream<Path> sources = Files.list(SOURCES)) {
            return Stream.concat(
                            Stream.of(method),
                            Stream.concat(files.stream(), sources).map(SpecGuideIsTrueTest::read))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return "\n" + Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
