/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.convert.ObjectWriter.HeldField;
import io.connectorspec.dynamodb.convert.RowWriter.NamedField;
import io.connectorspec.dynamodb.item.AttributeException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.BasicArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.CompositeType;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.MapTypeInfo;
import org.apache.flink.api.java.typeutils.ObjectArrayTypeInfo;
import org.apache.flink.api.java.typeutils.PojoField;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;

/**
 * Finds out from type information how values are written, and before any is there: a type that cannot be stored
 * is told when the job is built. Where type information says little (a generic type, an interface), each value
 * decides when it is seen.
 */
final class TypeWriters {

    private final ConversionRules rules;
    private final ClassWriters classes;

    TypeWriters(ConversionRules rules) {
        this.rules = rules;
        this.classes = new ClassWriters(rules);
    }

    /**
     * Gives what writes elements of a type as items.
     *
     * @throws AttributeException if the type, or one that it holds, cannot be stored; with the path
     */
    ValueWriter<Object> itemOf(CompositeType<?> type) {
        if (type instanceof TupleTypeInfo<?> tuple) {
            List<ValueWriter<Object>> fields = fields(tuple);
            return new TupleItemWriter(fields::get, rules.ignoreNulls());
        }
        if (type instanceof RowTypeInfo || type instanceof PojoTypeInfo<?>) {
            return of(type);
        }
        throw new AttributeException("is of " + type + ", which no item can be made of; use a record, a bean, a tuple"
                + " or a row, or write an ElementConverter of your own");
    }

    private ValueWriter<Object> of(TypeInformation<?> type) {
        if (type instanceof RowTypeInfo row) {
            return row(row);
        }
        if (type instanceof TupleTypeInfo<?> tuple) {
            List<ValueWriter<Object>> fields = fields(tuple);
            return new TupleListWriter(fields::get);
        }
        if (type instanceof PojoTypeInfo<?> pojo) {
            return new CheckedWriter(pojo.getTypeClass(), pojo(pojo));
        }
        if (type instanceof ListTypeInfo<?> list) {
            return new ListWriter(ofElement(list.getElementTypeInfo()));
        }
        if (type instanceof MapTypeInfo<?, ?> map) {
            return new MapWriter(ofValue(map.getValueTypeInfo()), classes, rules.ignoreNulls());
        }
        if (type instanceof ObjectArrayTypeInfo<?, ?> array) {
            return classes.ofArray(array.getComponentInfo().getTypeClass(), ofElement(array.getComponentInfo()));
        }
        if (type instanceof BasicArrayTypeInfo<?, ?> || type instanceof PrimitiveArrayTypeInfo<?>) {
            return classes.of(type.getTypeClass());
        }
        return ofClass(type.getTypeClass());
    }

    private ValueWriter<Object> ofElement(TypeInformation<?> type) {
        return within("[]", type);
    }

    private ValueWriter<Object> ofValue(TypeInformation<?> type) {
        try {
            return of(type);
        } catch (AttributeException problem) {
            throw problem.inMap();
        }
    }

    private ValueWriter<Object> within(String name, TypeInformation<?> type) {
        try {
            return of(type);
        } catch (AttributeException problem) {
            throw problem.inAttribute(name);
        }
    }

    private ValueWriter<Object> ofClass(Class<?> type) {
        if (Modifier.isFinal(type.getModifiers()) || classes.storedAs(type).isPresent()) {
            return new CheckedWriter(type, classes.of(type));
        }
        boolean open = type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type == Object.class;
        if (!open) {
            classes.of(type);
        }
        return classes;
    }

    private ValueWriter<Object> row(RowTypeInfo type) {
        List<NamedField> fields = new ArrayList<>();
        for (int i = 0; i < type.getArity(); i++) {
            String name = type.getFieldNames()[i];
            fields.add(new NamedField(name, within(name, type.getTypeAt(i))));
        }
        return new RowWriter(List.copyOf(fields), classes, rules.ignoreNulls());
    }

    private List<ValueWriter<Object>> fields(TupleTypeInfo<?> type) {
        List<ValueWriter<Object>> fields = new ArrayList<>();
        for (int i = 0; i < type.getArity(); i++) {
            fields.add(within("f" + i, type.getTypeAt(i)));
        }
        return List.copyOf(fields);
    }

    private ValueWriter<Object> pojo(PojoTypeInfo<?> type) {
        List<HeldField> fields = new ArrayList<>();
        for (int i = 0; i < type.getArity(); i++) {
            PojoField field = type.getPojoFieldAt(i);
            Property property = Property.of(type.getTypeClass(), field.getField());
            fields.add(new HeldField(property, within(property.name(), field.getTypeInformation())));
        }
        return new ObjectWriter(List.copyOf(fields), rules.ignoreNulls());
    }
}
