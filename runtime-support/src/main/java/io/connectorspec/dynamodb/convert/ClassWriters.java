/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.convert.TypeTable.StoredType;
import io.connectorspec.dynamodb.item.AttributeException;
import io.connectorspec.dynamodb.item.AttributeType;
import io.connectorspec.dynamodb.item.ItemWriter;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.java.tuple.Tuple;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;
import org.apache.flink.types.Row;

/**
 * Writes any value by its own class, and looks at each class once. For one thread.
 *
 * <p>Classes come from the values themselves, so it does not matter which class loader holds them, and the
 * thread's context class loader is never asked.
 */
final class ClassWriters implements ValueWriter<Object> {

    private final ConversionRules rules;
    private final Map<Class<?>, ValueWriter<Object>> writers = new HashMap<>();

    ClassWriters(ConversionRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean isAbsent(Object value) {
        return of(value.getClass()).isAbsent(value);
    }

    @Override
    public void write(Object value, ItemWriter out) {
        of(value.getClass()).write(value, out);
    }

    /**
     * Gives what writes values of a class.
     *
     * @throws AttributeException if there is no way to store them
     */
    ValueWriter<Object> of(Class<?> type) {
        ValueWriter<Object> known = writers.get(type);
        if (known == null) {
            known = make(type);
            writers.put(type, known);
        }
        return known;
    }

    /**
     * Gives what writes values of a class as whole items.
     *
     * @throws AttributeException if they have no attributes with names
     */
    ValueWriter<Object> itemOf(Class<?> type) {
        if (Tuple.class.isAssignableFrom(type)) {
            return new TupleItemWriter(field -> this, rules.ignoreNulls());
        }
        ValueWriter<Object> writer = of(type);
        if (writer instanceof ObjectWriter || writer instanceof RowWriter || writer instanceof MapWriter) {
            return writer;
        }
        throw new AttributeException("is a " + type.getName() + ", which is a value and no item; use a record, a bean,"
                + " a tuple or a row, or write an ElementConverter of your own");
    }

    /** Gives the type of attribute that stores values of a class, if they are stored as one value. */
    Optional<AttributeType> storedAs(Class<?> type) {
        if (Enum.class.isAssignableFrom(type)) {
            return Optional.of(AttributeType.S);
        }
        return type == byte[].class
                ? Optional.of(AttributeType.B)
                : rules.types().find(type).map(StoredType::attribute);
    }

    /** Gives what writes arrays of a component type, whose elements are written as told. */
    ValueWriter<Object> ofArray(Class<?> component, ValueWriter<Object> elements) {
        if (component == byte.class) {
            return new BytesWriter();
        }
        boolean set = rules.arrays() == ArrayForm.SETS
                && rules.types()
                        .find(MethodType.methodType(component).wrap().returnType())
                        .flatMap(StoredType::array)
                        .isPresent();
        return set ? new SetWriter(this, false) : new ListWriter(elements);
    }

    private ValueWriter<Object> make(Class<?> type) {
        Optional<StoredType> stored = rules.types().find(type);
        if (stored.isPresent()) {
            return stored.get().writer();
        }
        if (type.isArray()) {
            return ofArray(type.getComponentType(), this);
        }
        if (Enum.class.isAssignableFrom(type)) {
            return new EnumWriter();
        }
        if (OptionalWriter.isOptional(type)) {
            return new OptionalWriter(this);
        }
        if (Set.class.isAssignableFrom(type)) {
            return new SetWriter(this, true);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new ListWriter(this);
        }
        return makeMap(type);
    }

    private ValueWriter<Object> makeMap(Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return new MapWriter(this, this, rules.ignoreNulls());
        }
        if (Row.class.isAssignableFrom(type)) {
            return new RowWriter(List.of(), this, rules.ignoreNulls());
        }
        if (Tuple.class.isAssignableFrom(type)) {
            return new TupleListWriter(field -> this);
        }
        if (belongsToJava(type)) {
            throw new AttributeException("is a " + type.getName() + ", which no attribute type stores; turn it into"
                    + " text, a number, a collection or a type of your own");
        }
        return ObjectWriter.of(type, this, rules.ignoreNulls());
    }

    /** Gives whether a class is one of Java's own: what it is made of is nobody's business. */
    private static boolean belongsToJava(Class<?> type) {
        return type.isPrimitive()
                || type.getName().startsWith("java.")
                || type.getName().startsWith("javax.");
    }
}
