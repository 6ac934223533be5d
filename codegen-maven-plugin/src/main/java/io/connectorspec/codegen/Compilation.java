/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import io.connectorspec.codegen.output.OutputPlan;
import io.connectorspec.codegen.spec.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of some spec files. If there are errors, the plans are empty.
 *
 * @param sources the Java files, below a source root
 * @param tests the Java files that test the others, below a source root of tests
 * @param resources the files that belong into the jar, below a resource root
 * @param docs the pages for people, below a folder of documentation
 * @param problems everything that is wrong, in the order of files and places
 */
public record Compilation(
        OutputPlan sources, OutputPlan tests, OutputPlan resources, OutputPlan docs, List<Diagnostic> problems) {

    /** Copies the list. */
    public Compilation {
        problems = List.copyOf(problems);
    }
}
