/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

/**
 * Something that a run read.
 *
 * @param kind what it is
 * @param name a file as seen from the project's folder, or the name of a connector
 */
public record RunInput(Kind kind, String name) {

    /** What can be read. */
    public enum Kind {
        /** A spec file. */
        FILE,
        /** The spec of a connector that a file uses. */
        CONNECTOR
    }
}
