/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import io.connectorspec.dynamodb.attribute.AttributeJson;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.annotation.PublicEvolving;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One write to a table: an item to put, or the key of an item to delete. Element converters make them.
 *
 * <p>A value: it never changes, and two requests are equal if they do the same. It holds its item as a map,
 * or as bytes, or as both, and makes the missing form when it is asked for.
 */
@PublicEvolving
public class DynamoDbWriteRequest implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DynamoDbWriteRequestType type;

    // At least one of the two is there from the start. The other is made at most a few times, from an
    // immutable source, so that threads need no lock: whichever copy they see is right.
    private transient Map<String, AttributeValue> item;
    private transient byte[] encoded;

    private DynamoDbWriteRequest(DynamoDbWriteRequestType type, Map<String, AttributeValue> item, byte[] encoded) {
        this.type = type;
        this.item = item;
        this.encoded = encoded;
    }

    /**
     * Makes a request from an item's DynamoDB JSON.
     *
     * @param type what to do
     * @param encodedItem the item, or its key for a delete, as {@link #encodedItem()} gives it; the array
     *     belongs to the request from here on
     */
    public static DynamoDbWriteRequest ofEncoded(DynamoDbWriteRequestType type, byte[] encodedItem) {
        return new DynamoDbWriteRequest(type, null, encodedItem);
    }

    /** Starts a request. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gives the attributes of the item to put, or of the key to delete, by name. The map cannot be changed.
     *
     * @throws InvalidRequestException if the request was made from bytes that are no item
     */
    public Map<String, AttributeValue> getItem() {
        Map<String, AttributeValue> known = item;
        if (known == null) {
            try {
                known = Collections.unmodifiableMap(AttributeJson.decode(encoded));
            } catch (IOException noItem) {
                throw new InvalidRequestException(noItem.getMessage());
            }
            item = known;
        }
        return known;
    }

    /** Gives what the request does. */
    public DynamoDbWriteRequestType getType() {
        return type;
    }

    /**
     * Gives the item as DynamoDB JSON, in UTF-8. The array is the request's own: not to be changed.
     *
     * @throws IllegalArgumentException if an attribute cannot be encoded; it gives the attribute's path
     */
    public byte[] encodedItem() {
        byte[] known = encoded;
        if (known == null) {
            known = AttributeJson.encode(item);
            encoded = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof DynamoDbWriteRequest request
                        && type == request.type
                        && getItem().equals(request.getItem());
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + getItem().hashCode();
    }

    /** Tells the type and how many attributes there are; never their names or values. */
    @Override
    public String toString() {
        return "DynamoDbWriteRequest{" + type + (item == null ? ", encoded}" : ", " + item.size() + " attributes}");
    }

    private Object writeReplace() {
        return new SerializedForm(type, encodedItem());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A write request is stored in its serialized form");
    }

    /** What Java serialization stores: the SDK's own classes do not survive it whole. */
    private record SerializedForm(DynamoDbWriteRequestType type, byte[] encodedItem) implements Serializable {

        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return ofEncoded(type, encodedItem);
        }
    }

    /** Builds a request. Both the item and the type are needed. */
    @PublicEvolving
    public static class Builder {

        private Map<String, AttributeValue> item;
        private DynamoDbWriteRequestType type;

        /** Starts empty. */
        public Builder() {}

        /**
         * Sets the item to put, or the key of the item to delete. For a delete, attributes that do not
         * belong to the table's key are left out where the key is known.
         *
         * @param item attribute values by attribute name; copied when the request is built
         */
        public Builder setItem(Map<String, AttributeValue> item) {
            this.item = item;
            return this;
        }

        /** Sets what to do. */
        public Builder setType(DynamoDbWriteRequestType type) {
            this.type = type;
            return this;
        }

        /**
         * Gives the request.
         *
         * @throws InvalidRequestException if the item or the type is missing, or the item has no attributes
         */
        public DynamoDbWriteRequest build() {
            if (item == null || item.isEmpty()) {
                throw new InvalidRequestException("The write request has no item. Call setItem(...) with the"
                        + " attributes of the item to put, or with the key of the item to delete");
            }
            if (type == null) {
                throw new InvalidRequestException("The write request has no type. Call"
                        + " setType(DynamoDbWriteRequestType.PUT) or setType(DynamoDbWriteRequestType.DELETE)");
            }
            return new DynamoDbWriteRequest(type, Collections.unmodifiableMap(new LinkedHashMap<>(item)), null);
        }
    }
}
