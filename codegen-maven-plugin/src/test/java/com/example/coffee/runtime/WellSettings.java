/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.Optional;

/** A well, and the next one. */
public interface WellSettings {

    /** What it is called. */
    Named<String> name();

    /** How many stones it has. */
    Named<Integer> stones();

    /** The next well. */
    Optional<WellSettings> next();
}
