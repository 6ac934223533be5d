/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

/** Writes sizes on a menu. */
public final class SizeWriter {

    /** Makes a writer. */
    public SizeWriter() {}

    /** Gives who writes. */
    public String name() {
        return "hand";
    }
}
