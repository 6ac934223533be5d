/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import java.util.Map;
import org.apache.flink.connector.dynamodb.sink.InvalidConfigurationException;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchemaParams;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the enhanced client stores beans of a class. Nothing else links to that client, which a job without
 * beans need not have.
 *
 * @param schema what the client makes of the annotations
 */
record BeanSchema<T>(TableSchema<T> schema) {

    /**
     * Reads the annotations of a class.
     *
     * @throws InvalidConfigurationException if the class is no bean of the enhanced client; it says why
     */
    static <T> BeanSchema<T> of(Class<T> type) {
        try {
            return new BeanSchema<>(TableSchema.fromBean(BeanTableSchemaParams.builder(type)
                    .lookup(BeanLookup.of(type))
                    .build()));
        } catch (ReflectiveOperationException | IllegalArgumentException | IllegalStateException problem) {
            throw new InvalidConfigurationException("No items can be made of " + type.getName() + " by the enhanced"
                    + " client: " + problem.getMessage());
        }
    }

    /** Gives a bean's attributes. */
    Map<String, AttributeValue> itemOf(T bean, boolean ignoreNulls) {
        return schema.itemToMap(bean, ignoreNulls);
    }
}
