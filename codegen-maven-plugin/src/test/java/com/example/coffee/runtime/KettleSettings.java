/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

/** What was decided about a pot of tea. */
public interface KettleSettings {

    /** How many cups. */
    Named<Integer> cups();

    /** How many spoons. */
    Named<Integer> spoons();

    /** The milk, if any. */
    Named<String> milk();

    /** The lemon, if any. */
    Named<String> lemon();

    /** What the tea is called. */
    Named<String> name();

    /** What goes in. */
    Named<java.util.List<String>> herbs();

    /** The water. */
    Water water();

    /** Where water comes from. */
    interface Water {

        /** What is written on the tap. */
        String sign();

        /** The well. */
        WellSettings well();

        /** Everything that was said of the water. */
        java.util.Map<String, String> all();
    }
}
