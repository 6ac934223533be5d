package com.example.coffee.runtime;

import java.time.Duration;
import java.util.Map;

/** What the machine knows of water. */
public interface WaterSettings {

    /** How hot. */
    Named<Double> temperature();

    /** How long it heats. */
    Named<Duration> heating();

    /** Whether it is filtered. */
    Named<Boolean> filtered();

    /** Where it comes from. */
    Named<String> source();

    /** What the machine shows. */
    String banner();

    /** How often it rinses. */
    long rinses();

    /** The beans. */
    BeanSettings beans();

    /** Everything. */
    Map<String, String> everything();
}
