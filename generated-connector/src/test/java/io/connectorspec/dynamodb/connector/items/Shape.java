/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.connector.items;

import io.connectorspec.dynamodb.connector.items.Scalars.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The type of an attribute: how a spec writes it, and random values of it. */
sealed interface Shape {

    /** Gives how a spec writes the type. */
    String type();

    /** Gives the encoding of the innermost type, empty where there is none to choose. */
    String encoding();

    /** Gives the attribute type that holds it. */
    String kind();

    /** Makes a value, in which items and lists may lie in each other so many times. */
    Object value(Random random, Items items, int depth) throws ReflectiveOperationException;

    /** Makes items and constants of generated classes. */
    interface Items {

        /** Makes an item. */
        Object item(String type, Random random, int depth) throws ReflectiveOperationException;

        /** Gives a constant of an enum. */
        Object constant(String type, Random random) throws ReflectiveOperationException;
    }

    /** A scalar. */
    record Single(Scalar scalar) implements Shape {
        @Override
        public String type() {
            return scalar.name();
        }

        @Override
        public String encoding() {
            return scalar.encoding();
        }

        @Override
        public String kind() {
            return scalar.kind();
        }

        @Override
        public Object value(Random random, Items items, int depth) {
            return scalar.values().apply(random);
        }
    }

    /** An enum. */
    record Choice(String type) implements Shape {
        @Override
        public String encoding() {
            return "";
        }

        @Override
        public String kind() {
            return "S";
        }

        @Override
        public Object value(Random random, Items items, int depth) throws ReflectiveOperationException {
            return items.constant(type, random);
        }
    }

    /** An item. */
    record Nested(String type) implements Shape {
        @Override
        public String encoding() {
            return "";
        }

        @Override
        public String kind() {
            return "M";
        }

        @Override
        public Object value(Random random, Items items, int depth) throws ReflectiveOperationException {
            return items.item(type, random, depth - 1);
        }
    }

    /**
     * Something that holds elements.
     *
     * @param name what it is
     * @param element what it holds
     */
    record Holder(String name, Shape element) implements Shape {
        @Override
        public String type() {
            return name + "<" + element.type() + ">";
        }

        @Override
        public String encoding() {
            return element.encoding();
        }

        @Override
        public String kind() {
            return switch (name) {
                case "list" -> "L";
                case "map" -> "M";
                case "set" -> element.kind() + "S";
                default -> "NULL";
            };
        }

        @Override
        public Object value(Random random, Items items, int depth) throws ReflectiveOperationException {
            return switch (name) {
                case "nullable" ->
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(element.value(random, items, depth));
                case "map" -> map(random, items, depth - 1);
                case "set" -> set(random, items, depth);
                default -> list(random, items, depth - 1);
            };
        }

        private List<Object> list(Random random, Items items, int depth) throws ReflectiveOperationException {
            List<Object> list = new ArrayList<>();
            int count = element.type().startsWith("list<list<") ? Math.min(1, random.nextInt(40)) : random.nextInt(4);
            for (int i = 0; i < count && depth > 0; i++) {
                list.add(element.value(random, items, depth));
            }
            return list;
        }

        private Map<String, Object> map(Random random, Items items, int depth) throws ReflectiveOperationException {
            Map<String, Object> map = new LinkedHashMap<>();
            int count = random.nextInt(4);
            for (int i = 0; i < count && depth > 0; i++) {
                map.put(Scalars.text(random, 5) + i, element.value(random, items, depth));
            }
            return map;
        }

        private Set<Object> set(Random random, Items items, int depth) throws ReflectiveOperationException {
            Set<Object> set = new LinkedHashSet<>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                set.add(element.value(random, items, depth));
            }
            return set;
        }
    }
}
