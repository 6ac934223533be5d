/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeMapWriter;
import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes a request of one element, and says what is wrong where it cannot. */
final class Conversion {

    private Conversion() {}

    /** Writes one element as an item. */
    interface ItemStep {
        void write(Object element, AttributeMapWriter out);
    }

    /**
     * Makes a request.
     *
     * @param type what the request does
     * @param element what becomes its item
     * @param step makes the item
     * @throws InvalidRequestException if the element cannot be stored; it says where and why, without content
     */
    static DynamoDbWriteRequest request(DynamoDbWriteRequestType type, Object element, ItemStep step) {
        if (element == null) {
            throw new InvalidRequestException(
                    "The element is null, and no item can be made of it. Filter the stream" + " before the sink");
        }
        AttributeMapWriter out = new AttributeMapWriter();
        try {
            step.write(element, out);
        } catch (AttributeException problem) {
            throw new InvalidRequestException(
                    "A " + element.getClass().getName() + " cannot be made into an item. " + problem.getMessage());
        }
        return request(type, element, out.item());
    }

    /**
     * Makes a request of an item.
     *
     * @throws InvalidRequestException if the item has no attributes
     */
    static DynamoDbWriteRequest request(
            DynamoDbWriteRequestType type, Object element, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            throw new InvalidRequestException("A " + element.getClass().getName()
                    + " has nothing but nulls, and an item" + " needs at least its key");
        }
        return DynamoDbWriteRequest.builder().setType(type).setItem(item).build();
    }
}
