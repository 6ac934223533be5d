/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import io.connectorspec.dynamodb.item.ItemCodec;
import io.connectorspec.dynamodb.item.ItemSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers with state what its items were made of, so that a job with a later version of the item type can be
 * told whether it can read them:
 *
 * <ul>
 *   <li>attributes that were added and are optional, or became optional: as it is;
 *   <li>attributes that were removed, or stand in another order: after migration, since the same item has other
 *       bytes now, which matters where items are keys of state;
 *   <li>attributes that were added and are not optional, that must be there now, or whose type or encoding is
 *       another one: not at all. The log says which.
 * </ul>
 *
 * <p>Version 1: the name of the codec's class, the number of the schema's lines, and the lines; each text as UTF-8
 * with its length in front.
 *
 * @param <T> the item's Java class
 */
public final class ItemSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ItemSerializerSnapshot.class);

    private static final int VERSION = 1;
    private static final int MAX_LINES = 1_000_000;

    private String codecClass;
    private List<String> schema;
    private ClassLoader classLoader;

    /** Makes a snapshot that is to be read. */
    public ItemSerializerSnapshot() {}

    ItemSerializerSnapshot(ItemCodec<T> codec) {
        this.codecClass = codec.getClass().getName();
        this.schema = codec.schema();
        this.classLoader = codec.getClass().getClassLoader();
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        writeText(codecClass, out);
        out.writeInt(schema.size());
        for (String line : schema) {
            writeText(line, out);
        }
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader userCodeClassLoader) throws IOException {
        if (readVersion != VERSION) {
            throw new IOException("The state of an item type was written by a later version of the connector (version "
                    + readVersion + " of the snapshot). Restore it with that version.");
        }
        codecClass = readText(in);
        int lines = in.readInt();
        if (lines < 0 || lines > MAX_LINES) {
            throw new IOException("The snapshot of an item type is damaged.");
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            read.add(readText(in));
        }
        schema = List.copyOf(read);
        classLoader = userCodeClassLoader;
    }

    private static void writeText(String text, DataOutputView out) throws IOException {
        Frame.write(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String readText(DataInputView in) throws IOException {
        return new String(Frame.read(in), StandardCharsets.UTF_8);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the item type is not on the class path any more under its name
     */
    @Override
    @SuppressWarnings("unchecked") // The state says that this is the codec of T.
    public TypeSerializer<T> restoreSerializer() {
        try {
            ItemCodec<?> codec = Class.forName(codecClass, true, classLoader)
                    .asSubclass(ItemCodec.class)
                    .getConstructor()
                    .newInstance();
            return new ItemSerializer<>((ItemCodec<T>) codec);
        } catch (ReflectiveOperationException | ClassCastException missing) {
            throw new IllegalStateException(
                    "State holds items that " + codecClass + " wrote, and there is no such class in the job. Keep the"
                            + " item type's name and package in its spec, or drop the state.",
                    missing);
        }
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> oldSnapshot) {
        if (!(oldSnapshot instanceof ItemSerializerSnapshot<T> old)) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        ItemSchema.Comparison comparison = new ItemSchema(schema).compareWith(new ItemSchema(old.schema));
        return switch (comparison.relation()) {
            case SAME -> TypeSerializerSchemaCompatibility.compatibleAsIs();
            case REWRITTEN -> TypeSerializerSchemaCompatibility.compatibleAfterMigration();
            case UNREADABLE -> {
                LOG.error(
                        "State cannot be restored into this version of an item type: {} {}.",
                        comparison.place(),
                        comparison.difference());
                yield TypeSerializerSchemaCompatibility.incompatible();
            }
        };
    }
}
