/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.time.Duration;
import java.util.List;

/** What was decided about a cup. */
public interface BrewSettings {

    /** Whose cup. */
    Named<String> drinker();

    /** What goes in. */
    Named<List<String>> extras();

    /** The water. */
    WaterSettings water();

    /** How much coffee. */
    Named<Integer> grams();

    /** How much water. */
    Named<Integer> millilitres();

    /** How long. */
    Named<Duration> brewing();

    /** At most how long. */
    Named<Duration> patience();

    /** Which machine. */
    Named<String> machine();

    /** How strong. */
    Named<Integer> strength();

    /** How much sugar. */
    Named<Integer> sugar();

    /** How much honey. */
    Named<Integer> honey();

    /** How many spoons of coffee. */
    Named<Integer> spoons();
}
