/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import java.io.Serializable;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequest;
import org.apache.flink.connector.dynamodb.sink.DynamoDbWriteRequestType;
import org.apache.flink.connector.dynamodb.sink.InvalidConfigurationException;
import org.apache.flink.connector.dynamodb.sink.InvalidRequestException;

/**
 * Makes puts of beans with the annotations of the AWS SDK's enhanced client, as that client itself maps them.
 *
 * @param <T> the type of beans
 */
public final class BeanConverter<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final boolean ignoreNulls;
    private transient BeanSchema<T> schema;

    /**
     * Takes the bean's class.
     *
     * @param type a class with the annotation {@code @DynamoDbBean}
     * @param ignoreNulls whether an attribute that is null is left out, and not stored as the null value
     * @throws InvalidConfigurationException if the class is no bean of the enhanced client; it says why
     */
    public BeanConverter(Class<T> type, boolean ignoreNulls) {
        if (type == null) {
            throw new InvalidConfigurationException(
                    "The converter has no class. Give it a class with the annotation" + " @DynamoDbBean");
        }
        this.type = type;
        this.ignoreNulls = ignoreNulls;
        schema();
    }

    /** Looks at the bean's class once more: a job's parts are made anew where they run. */
    public void open(WriterInitContext context) {
        schema();
    }

    /**
     * Gives the put of a bean.
     *
     * @throws InvalidRequestException if the bean cannot be stored; it says which kind of problem there is
     */
    public DynamoDbWriteRequest apply(T bean, SinkWriter.Context context) {
        if (bean == null) {
            throw new InvalidRequestException(
                    "The bean is null, and no item can be made of it. Filter the stream before" + " the sink");
        }
        try {
            return Conversion.request(DynamoDbWriteRequestType.PUT, bean, schema().itemOf(bean, ignoreNulls));
        } catch (InvalidRequestException problem) {
            throw problem;
        } catch (RuntimeException refused) {
            // What the enhanced client and the bean's own converters say may quote values.
            throw new InvalidRequestException(
                    "A " + type.getName() + " cannot be made into an item: the enhanced client" + " threw "
                            + refused.getClass().getName());
        }
    }

    private BeanSchema<T> schema() {
        if (schema == null) {
            try {
                schema = BeanSchema.of(type);
            } catch (NoClassDefFoundError missing) {
                throw new InvalidConfigurationException("The converter for beans needs the enhanced client of the AWS"
                        + " SDK. Add software.amazon.awssdk:dynamodb-enhanced to the job, in the version of the rest of"
                        + " the SDK");
            }
        }
        return schema;
    }
}
