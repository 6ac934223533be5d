/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a run wants to exist.
 *
 * @param files the files by their paths, sorted
 */
public record OutputPlan(SortedMap<OutputPath, PlannedFile> files) {

    /** Copies the map. */
    public OutputPlan {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A file.
     *
     * @param text its content; lines end with {@code \n}
     * @param origin the spec file that it comes from
     */
    public record PlannedFile(String text, String origin) {

        /** Gives the bytes to write. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Makes a plan of some files. */
    public static OutputPlan of(Map<OutputPath, PlannedFile> files) {
        return new OutputPlan(new TreeMap<>(files));
    }
}
