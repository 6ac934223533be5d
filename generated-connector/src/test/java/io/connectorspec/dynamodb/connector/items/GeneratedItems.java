/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Makes objects of the classes that random types were compiled to. */
final class GeneratedItems implements Shape.Items {

    private static final int MOST_LEVELS = 32;

    private final RandomTypes types;
    private final ClassLoader loader;

    GeneratedItems(RandomTypes types, ClassLoader loader) {
        this.types = types;
        this.loader = loader;
    }

    /** Gives a generated class. */
    Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass(RandomTypes.PACKAGE + "." + name);
    }

    /** Makes an object of a generated class whose constructor takes nothing. */
    <T> T create(String name, Class<T> type) throws ReflectiveOperationException {
        return type.cast(load(name).getConstructor().newInstance());
    }

    /** Makes an item of a table. */
    Object row(String type, String id, Random random) throws ReflectiveOperationException {
        Object builder = builder(type, random, MOST_LEVELS);
        set(builder, "id", id);
        return call(builder, "build");
    }

    /** Gives the same item with other values and the same key. */
    Object changed(String type, Object item, Random random) throws ReflectiveOperationException {
        Object builder = builder(type, random, MOST_LEVELS);
        set(builder, "id", call(item, "id"));
        if (types.attributes(type).containsKey("place")) {
            set(builder, "place", call(item, "place"));
        }
        return call(builder, "build");
    }

    /** Gives the key of an item. */
    static Object key(Object item) throws ReflectiveOperationException {
        return call(item, "key");
    }

    @Override
    public Object item(String type, Random random, int depth) throws ReflectiveOperationException {
        return call(builder(type, random, depth), "build");
    }

    @Override
    public Object constant(String type, Random random) throws ReflectiveOperationException {
        Object[] constants = load(type).getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private Object builder(String type, Random random, int depth) throws ReflectiveOperationException {
        Object builder = load(type).getMethod("builder").invoke(null);
        for (Map.Entry<String, Shape> attribute : types.attributes(type).entrySet()) {
            if (isThere(type, attribute.getKey(), random, depth)) {
                set(builder, attribute.getKey(), attribute.getValue().value(random, this, depth));
            }
        }
        return builder;
    }

    /** A chain goes on until it cannot get deeper, as often as not. */
    private boolean isThere(String type, String attribute, Random random, int depth) {
        if (type.equals("Chain") && attribute.equals("next")) {
            return depth > 1 && random.nextInt(40) > 0;
        }
        return !types.isOptional(type, attribute) || random.nextInt(3) > 0;
    }

    private static void set(Object builder, String name, Object value) throws ReflectiveOperationException {
        Method setter = Stream.of(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow();
        invoke(setter, builder, value);
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
        return invoke(target.getClass().getMethod(name), target);
    }

    /** What a generated method throws is what the test shall see. */
    private static Object invoke(Method method, Object target, Object... arguments)
            throws ReflectiveOperationException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw thrown;
        }
    }
}
