/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** How things are written on a menu, by their Java types. */
public abstract class Sizes {

    /** Declares every type. */
    protected abstract void declare(Declarations declarations);

    /** Gives what is declared, in words. */
    public final Map<String, String> words() {
        Declarations declarations = new Declarations();
        declare(declarations);
        return declarations.words;
    }

    /** Takes the types. */
    public static final class Declarations {

        private final Map<String, String> words = new LinkedHashMap<>();

        private Declarations() {}

        /** Declares a type. */
        public void store(Class<?> type, String attribute, SizeWriter writer) {
            words.put(type.getSimpleName(), attribute + " by " + writer.name());
        }

        /** Declares a type of which arrays are written in one go. */
        public void store(Class<?> type, String attribute, String array, SizeWriter writer) {
            words.put(type.getSimpleName(), attribute + " or " + array + " by " + writer.name());
        }
    }
}
