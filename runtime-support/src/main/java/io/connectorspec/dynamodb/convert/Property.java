/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import io.connectorspec.dynamodb.item.AttributeException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a class as it can be read from outside: through its getter, else by itself if it is public.
 *
 * @param name the field's name, which becomes the attribute's
 * @param reader reads its value
 */
record Property(String name, Reader reader) {

    /** Reads a value from an object. */
    private interface Reader {
        Object read(Object owner) throws IllegalAccessException, InvocationTargetException;
    }

    /**
     * Gives everything that a class holds: the components of a record, else all fields but static and transient
     * ones, those of superclasses first.
     *
     * @throws AttributeException if a field cannot be read, or there is none; it says what to do
     */
    static List<Property> allOf(Class<?> type) {
        Map<String, Property> properties = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), ofMethod(component.getName(), component.getAccessor()));
            }
        } else {
            for (Class<?> each : withSuperclasses(type)) {
                for (Field field : each.getDeclaredFields()) {
                    if (isHeld(field)) {
                        properties.put(field.getName(), of(type, field));
                    }
                }
            }
        }
        if (properties.isEmpty()) {
            throw new AttributeException(
                    "is a " + type.getName() + ", which has no fields that could become attributes;"
                            + " use a type with fields, or write an ElementConverter of your own");
        }
        return List.copyOf(properties.values());
    }

    /**
     * Gives a field of a class.
     *
     * @throws AttributeException if it cannot be read; it says what to do
     */
    static Property of(Class<?> type, Field field) {
        try {
            Optional<Method> getter = getter(type, field);
            if (getter.isPresent()) {
                return ofMethod(field.getName(), getter.get());
            }
            if (Modifier.isPublic(field.getModifiers())) {
                return new Property(field.getName(), open(field)::get);
            }
        } catch (AttributeException problem) {
            throw problem.inAttribute(field.getName());
        }
        throw new AttributeException("cannot be read: the field of "
                        + field.getDeclaringClass().getName()
                        + " is not public and has no public getter; give it one, make the field public, or make it"
                        + " transient if it is not to be stored")
                .inAttribute(field.getName());
    }

    /**
     * Reads the value of an object.
     *
     * @throws AttributeException if the getter throws; it says what, but not with which message
     */
    Object valueOf(Object owner) {
        try {
            return reader.read(owner);
        } catch (InvocationTargetException thrown) {
            throw new AttributeException("cannot be read: its getter threw "
                            + thrown.getTargetException().getClass().getName())
                    .inAttribute(name);
        } catch (IllegalAccessException | IllegalArgumentException mismatch) {
            throw new AttributeException(
                            "cannot be read from a " + owner.getClass().getName())
                    .inAttribute(name);
        }
    }

    private static Property ofMethod(String name, Method method) {
        Method open = open(method);
        return new Property(name, open::invoke);
    }

    private static <A extends AccessibleObject> A open(A member) {
        try {
            member.setAccessible(true);
            return member;
        } catch (InaccessibleObjectException closed) {
            throw new AttributeException("cannot be read: its module does not open its package to the connector");
        }
    }

    private static boolean isHeld(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic();
    }

    private static Optional<Method> getter(Class<?> type, Field field) {
        String name = field.getName();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        boolean flag = field.getType() == boolean.class || field.getType() == Boolean.class;
        Optional<Method> getter = method(type, "get" + capital);
        if (getter.isEmpty() && flag) {
            getter = method(type, "is" + capital);
        }
        return getter.or(
                () -> method(type, name).filter(method -> field.getType().isAssignableFrom(method.getReturnType())));
    }

    private static Optional<Method> method(Class<?> type, String name) {
        try {
            return Optional.of(type.getMethod(name))
                    .filter(method -> method.getReturnType() != void.class)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()));
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }

    private static List<Class<?>> withSuperclasses(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            classes.add(0, each);
        }
        return classes;
    }
}
