/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.util.Comparator;

/**
 * A generated file on the disk.
 *
 * @param root the folder of its plan, as seen from the project's folder, with {@code /} between names
 * @param path where it is below that folder
 */
public record OutputFile(String root, OutputPath path) implements Comparable<OutputFile> {

    private static final Comparator<OutputFile> ORDER =
            Comparator.comparing(OutputFile::root).thenComparing(OutputFile::path);

    @Override
    public int compareTo(OutputFile other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return root.isEmpty() ? path.text() : root + "/" + path;
    }
}
