/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stands for items of any form: it reads and writes them as maps of the SDK's attribute values. */
public final class AttributeMapCodec extends ItemCodec<Map<String, AttributeValue>> {

    private static final long serialVersionUID = 1L;

    /** Makes the codec; all of them are equal. */
    public AttributeMapCodec() {
        super(mapClass(), List.of("# Attributes"));
    }

    @SuppressWarnings("unchecked") // There is no other class object for maps of whatever.
    private static Class<Map<String, AttributeValue>> mapClass() {
        return (Class<Map<String, AttributeValue>>) (Class<?>) Map.class;
    }

    @Override
    public void write(Map<String, AttributeValue> item, ItemWriter out) {
        copy(new AttributeMapReader(item), out);
    }

    /** Reads an item into a map that never changes. */
    @Override
    public Map<String, AttributeValue> read(ItemReader in) {
        AttributeMapWriter out = new AttributeMapWriter();
        copy(in, out);
        return Collections.unmodifiableMap(out.item());
    }

    private static void copy(ItemReader in, ItemWriter out) {
        switch (in.type()) {
            case S -> out.string(in.string());
            case N -> out.number(in.number());
            case B -> out.binary(in.binary());
            case BOOL -> out.bool(in.bool());
            case NULL -> {
                in.skip();
                out.nullValue();
            }
            case SS -> out.stringSet(in.stringSet());
            case NS -> out.numberSet(in.numberSet());
            case BS -> out.binarySet(in.binarySet());
            case L -> copyList(in, out);
            case M -> copyMap(in, out);
        }
    }

    private static void copyList(ItemReader in, ItemWriter out) {
        in.startList();
        out.startList();
        while (in.next()) {
            copy(in, out);
        }
        out.endList();
    }

    private static void copyMap(ItemReader in, ItemWriter out) {
        in.startMap();
        out.startMap();
        while (in.next()) {
            out.name(in.name());
            copy(in, out);
        }
        out.endMap();
    }
}
