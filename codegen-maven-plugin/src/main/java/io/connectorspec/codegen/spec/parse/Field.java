/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

/**
 * A key that a mapping takes, and what stands under it.
 *
 * @param name the key
 * @param shape what stands under it
 * @param required whether it must be there
 * @param doc what it says, as a half sentence without a full stop
 * @param example what an author could write, as YAML in one line
 * @param <T> what its value becomes
 */
record Field<T>(String name, Shape<T> shape, boolean required, String doc, String example) {

    /** Makes a key that must be there. */
    static <T> Field<T> required(String name, Shape<T> shape, String doc, String example) {
        return new Field<>(name, shape, true, doc, example);
    }

    /** Makes a key that may be absent. */
    static <T> Field<T> optional(String name, Shape<T> shape, String doc, String example) {
        return new Field<>(name, shape, false, doc, example);
    }
}
