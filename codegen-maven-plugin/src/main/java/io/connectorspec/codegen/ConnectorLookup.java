/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;

/** Finds the spec of a connector that a file of item types uses. */
public interface ConnectorLookup {

    /**
     * What was found.
     *
     * @param file the connector's spec, if there is one
     * @param places where it was looked for, in words
     */
    record Found(Optional<SourceFile> file, List<String> places) {

        /** Copies the list. */
        public Found {
            places = List.copyOf(places);
        }
    }

    /**
     * Looks for a connector's spec.
     *
     * @param connector the connector's name
     * @param problems takes what is wrong with the bytes that were found
     */
    Found find(String connector, Problems problems);
}
