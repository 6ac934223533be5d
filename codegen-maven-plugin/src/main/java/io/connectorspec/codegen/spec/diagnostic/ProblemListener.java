/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import java.util.List;

/** Somebody outside who wants to know how a run ended, such as an IDE that marks problems in its editors. */
public interface ProblemListener {

    /**
     * Takes the result of a run.
     *
     * @param files the names of all files that were read; what was known of them from earlier runs no longer holds
     * @param problems everything that is wrong now
     */
    void replace(List<String> files, List<Diagnostic> problems);
}
