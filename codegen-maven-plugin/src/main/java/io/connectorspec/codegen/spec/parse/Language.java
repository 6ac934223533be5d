/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;

/** The language of specs, as the parser reads it. */
public final class Language {

    private static final SourceFile NO_FILE = new SourceFile("", "");

    private Language() {}

    /** Gives what a connector's spec looks like. */
    public static Form.Keyed connector() {
        return (Form.Keyed) SpecShapes.connector(NO_FILE).form();
    }

    /** Gives what a file of item types looks like. */
    public static Form.Keyed items() {
        return (Form.Keyed) SpecShapes.items(NO_FILE).form();
    }
}
