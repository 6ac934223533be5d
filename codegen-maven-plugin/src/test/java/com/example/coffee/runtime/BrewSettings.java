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
}
