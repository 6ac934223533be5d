/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

/**
 * What documentation says about something that is generated.
 *
 * @param doc the spec's text; backticks set off code
 * @param path where the spec says it, such as {@code options.max-batch-size}
 * @param lifecycle since when it is there, and until when
 */
public record Explanation(String doc, String path, Lifecycle lifecycle) {

    /** Explains what has neither a known beginning nor an end. */
    public Explanation(String doc, String path) {
        this(doc, path, Lifecycle.unknown());
    }
}
