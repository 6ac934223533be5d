/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.io.Serializable;

/** Writes values of a type, and reads them. */
public interface Scribe<T> extends Serializable {

    /** Writes a value. */
    void write(T value, CardWriter out);

    /** Makes a value of what was written. */
    T read(Object written);
}
