/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
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

    /** How it is cared for. */
    CareSettings care();

    /** Everything. */
    Map<String, String> everything();
}
