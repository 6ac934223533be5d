/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one execution of the plugin knows of its last run: from what it generated, and which files it owns.
 *
 * @param execution the name of the execution
 * @param fingerprint what the run generated from; empty if it did not come to its end
 * @param inputs what it read besides the spec files that were named to it, in the order of reading
 * @param files the files that it owns
 */
public record Manifest(
        String execution,
        Optional<ContentHash> fingerprint,
        List<RunInput> inputs,
        SortedMap<OutputFile, Claim> files) {

    /** Copies the list and the map. */
    public Manifest {
        inputs = List.copyOf(inputs);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * That an execution owns a file.
     *
     * @param contents the contents that it may have been given; one, unless a run was interrupted
     * @param origin the spec file that it comes from
     */
    public record Claim(List<ContentHash> contents, String origin) {

        /** Copies the list. */
        public Claim {
            contents = List.copyOf(contents);
        }
    }

    /** Gives the manifest of an execution that never ran. */
    public static Manifest empty(String execution) {
        return new Manifest(execution, Optional.empty(), List.of(), Collections.emptySortedMap());
    }

    /** Gives whether the execution owns a file, and gave it this content. */
    boolean wrote(OutputFile file, ContentHash content) {
        Claim claim = files.get(file);
        return claim != null && claim.contents().contains(content);
    }
}
