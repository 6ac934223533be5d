/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.AttributeCodec;
import io.connectorspec.dynamodb.item.ItemReader;
import io.connectorspec.dynamodb.item.ItemTypeCodec;
import io.connectorspec.dynamodb.item.ItemWriter;
import io.connectorspec.dynamodb.item.codec.ListCodec;
import io.connectorspec.dynamodb.item.codec.LongCodec;
import io.connectorspec.dynamodb.item.codec.StringCodec;
import io.connectorspec.dynamodb.item.codec.StringSetCodec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An item type in two versions: the later one has lost the sender, and won a weight and the number of its tags. */
final class Parcels {

    private Parcels() {}

    /** The earlier version. */
    record Parcel(String id, String sender, List<String> stops, Optional<Set<String>> tags) {}

    /** The later version. */
    record LaterParcel(String id, List<String> stops, Optional<Set<String>> tags, Optional<Long> weight) {}

    private static final AttributeCodec<String> TEXT = new StringCodec();
    private static final AttributeCodec<List<String>> TEXTS = new ListCodec<>(TEXT);
    private static final AttributeCodec<Set<String>> SET = new StringSetCodec<>(TEXT);

    /** The codec of the earlier version. */
    public static final class Codec extends ItemTypeCodec<Parcel> {
        private static final long serialVersionUID = 1L;

        /** Makes a codec. */
        public Codec() {
            super(
                    Parcel.class,
                    List.of(
                            "# Parcel",
                            "! string id",
                            "! string sender",
                            "! list<string> stops",
                            "? set<string> tags"));
        }

        @Override
        protected void writeAttributes(Parcel item, ItemWriter out) {
            attribute("id", TEXT, item.id(), out);
            attribute("sender", TEXT, item.sender(), out);
            attribute("stops", TEXTS, item.stops(), out);
            optional("tags", SET, item.tags(), out);
        }

        @Override
        protected Parcel readAttributes(ItemReader in) {
            String id = null;
            String sender = null;
            List<String> stops = null;
            Set<String> tags = null;
            while (in.next()) {
                switch (in.name()) {
                    case "id" -> id = value(TEXT, in);
                    case "sender" -> sender = value(TEXT, in);
                    case "stops" -> stops = value(TEXTS, in);
                    case "tags" -> tags = optionalValue(SET, in);
                    default -> in.skip();
                }
            }
            return new Parcel(id, sender, stops, Optional.ofNullable(tags));
        }
    }

    /** The codec of the later version. */
    public static final class LaterCodec extends ItemTypeCodec<LaterParcel> {
        private static final long serialVersionUID = 1L;

        /** Makes a codec. */
        public LaterCodec() {
            super(
                    LaterParcel.class,
                    List.of("# Parcel", "! string id", "! list<string> stops", "? set<string> tags", "? long weight"));
        }

        @Override
        protected void writeAttributes(LaterParcel item, ItemWriter out) {
            attribute("id", TEXT, item.id(), out);
            attribute("stops", TEXTS, item.stops(), out);
            optional("tags", SET, item.tags(), out);
            optional("weight", new LongCodec(), item.weight(), out);
        }

        @Override
        protected LaterParcel readAttributes(ItemReader in) {
            String id = null;
            List<String> stops = null;
            Set<String> tags = null;
            Long weight = null;
            while (in.next()) {
                switch (in.name()) {
                    case "id" -> id = value(TEXT, in);
                    case "stops" -> stops = value(TEXTS, in);
                    case "tags" -> tags = optionalValue(SET, in);
                    case "weight" -> weight = optionalValue(new LongCodec(), in);
                    default -> in.skip();
                }
            }
            return new LaterParcel(id, stops, Optional.ofNullable(tags), Optional.ofNullable(weight));
        }
    }
}
