/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

/**
 * A value with the name under which somebody set it.
 *
 * @param value the value, or null
 * @param name the key or setter
 */
public record Named<T>(T value, String name) {

    /** Gives the name only, since the value may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
