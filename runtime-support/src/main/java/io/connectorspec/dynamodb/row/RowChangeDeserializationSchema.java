/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.row;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeMapReader;
import io.connectorspec.dynamodb.item.ChangeKind;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.dynamodb.source.serialization.DynamoDbStreamsDeserializationSchema;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.Collector;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * Turns the records of a stream into a changelog of SQL's rows. Columns are the attributes with the same names, read
 * as the types of items declare them: text, numbers, binaries, booleans, lists, sets and maps; dates and times as
 * text in ISO 8601. A decimal number is rounded to the scale of its column.
 *
 * <p>An insert gives an inserted row, a change the row before and the row after it, a removal the deleted row. So
 * the stream must tell both images, unless rows before updates are left out.
 */
public final class RowChangeDeserializationSchema implements DynamoDbStreamsDeserializationSchema<RowData> {

    private static final long serialVersionUID = 1L;

    private final RowReader rows;
    private final TypeInformation<RowData> producedType;
    private final boolean updateBefore;

    /**
     * Takes the rows' form.
     *
     * @param rowType the columns
     * @param producedType what Flink knows of such rows, such as {@code InternalTypeInfo.of(rowType)}
     * @throws IllegalArgumentException if no attribute can be read as the type of a column; it names the column
     */
    public RowChangeDeserializationSchema(RowType rowType, TypeInformation<RowData> producedType) {
        this(new RowReader("", rowType), Objects.requireNonNull(producedType, "producedType"), true);
    }

    private RowChangeDeserializationSchema(
            RowReader rows, TypeInformation<RowData> producedType, boolean updateBefore) {
        this.rows = rows;
        this.producedType = producedType;
        this.updateBefore = updateBefore;
    }

    /**
     * Gives the same schema for a changelog without rows before updates, an upsert stream. New images are enough then;
     * where there is no old image, a deleted row has its key, and null in all other columns.
     */
    public RowChangeDeserializationSchema withoutUpdateBefore() {
        return new RowChangeDeserializationSchema(rows, producedType, false);
    }

    @Override
    public void deserialize(Record record, String stream, String shardId, Collector<RowData> output)
            throws IOException {
        StreamRecord change = record.dynamodb();
        try {
            switch (ChangeKind.of(record.eventNameAsString())) {
                case INSERT -> output.collect(newRow(RowKind.INSERT, change));
                case MODIFY -> {
                    RowData after = newRow(RowKind.UPDATE_AFTER, change);
                    if (updateBefore) {
                        output.collect(oldRow(RowKind.UPDATE_BEFORE, change));
                    }
                    output.collect(after);
                }
                case REMOVE -> output.collect(deletedRow(change));
            }
        } catch (AttributeException unreadable) {
            throw new IOException(
                    "The record " + change.sequenceNumber() + " of shard " + shardId + " does not fit the columns: "
                            + unreadable.getMessage() + ".",
                    unreadable);
        }
    }

    private RowData newRow(RowKind kind, StreamRecord change) throws IOException {
        if (!change.hasNewImage()) {
            throw new IOException(
                    "The stream tells no new images, and rows are made of them. Make it with the view type"
                            + " NEW_IMAGE or NEW_AND_OLD_IMAGES.");
        }
        return row(kind, change.newImage());
    }

    private RowData oldRow(RowKind kind, StreamRecord change) throws IOException {
        if (!change.hasOldImage()) {
            throw new IOException("The stream tells no old images, and the rows before updates and deletes are made of"
                    + " them. Make it with the view type NEW_AND_OLD_IMAGES, or leave these rows out with"
                    + " withoutUpdateBefore().");
        }
        return row(kind, change.oldImage());
    }

    private RowData deletedRow(StreamRecord change) throws IOException {
        if (updateBefore || change.hasOldImage()) {
            return oldRow(RowKind.DELETE, change);
        }
        GenericRowData row = rows.readPart(new AttributeMapReader(change.keys()));
        row.setRowKind(RowKind.DELETE);
        return row;
    }

    private RowData row(RowKind kind, Map<String, AttributeValue> image) {
        GenericRowData row = rows.read(new AttributeMapReader(image));
        row.setRowKind(kind);
        return row;
    }

    @Override
    public TypeInformation<RowData> getProducedType() {
        return producedType;
    }
}
