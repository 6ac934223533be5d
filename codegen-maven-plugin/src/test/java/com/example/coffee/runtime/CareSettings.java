/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.Map;
import org.apache.flink.configuration.MemorySize;

/** How the machine is cared for. */
public interface CareSettings {

    /** How much it remembers. */
    Named<MemorySize> memory();

    /** What its bottles hold. */
    Named<Map<String, String>> bottles();

    /** Who serves it. */
    Named<String> barista();

    /** What its badge says. */
    Named<String> badge();

    /** How hard the water is. */
    Named<Integer> hardness();

    /** How hard the water was. */
    Named<Integer> lime();

    /** Whether it rings. */
    Named<Boolean> bell();

    /** Whether somebody comes by. */
    Named<Boolean> service();

    /** Whom to call. */
    Named<String> phone();

    /** Whom to write to. */
    Named<String> mail();
}
