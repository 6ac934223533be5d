/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

/** Keys that the parser must know before a file is bound. */
final class LanguageKeys {

    /** The version of the language. */
    static final String SPEC = "spec";

    /** The further files of the spec. */
    static final String INCLUDE = "include";

    /** The connector of a file of item types. */
    static final String USES = "uses";

    /** The item types. */
    static final String ITEMS = "items";

    private LanguageKeys() {}
}
