/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes what stands on an index card, and makes plain Java values of it. */
public final class CardWriter {

    private final Deque<Object> open = new ArrayDeque<>();
    private String name = "";
    private Object last;

    /** Names the next value. */
    public void name(String next) {
        name = next;
    }

    /** Writes a value. */
    public void value(Object value) {
        last = value;
        Object target = open.peek();
        if (target instanceof CardMap map) {
            map.entries().put(name, value);
        } else if (target instanceof CardList list) {
            list.elements().add(value);
        }
    }

    /** Starts a map. */
    public void startMap() {
        CardMap map = new CardMap(new LinkedHashMap<>());
        value(map.entries());
        open.push(map);
    }

    /** Starts a list. */
    public void startList() {
        CardList list = new CardList(new ArrayList<>());
        value(list.elements());
        open.push(list);
    }

    /** Ends what was started last. */
    public void end() {
        Object ended = open.pop();
        last = ended instanceof CardMap map ? map.entries() : ((CardList) ended).elements();
    }

    /** Gives what was written in full last. */
    public Object result() {
        return last;
    }

    private record CardMap(Map<String, Object> entries) {}

    private record CardList(Collection<Object> elements) {}
}
