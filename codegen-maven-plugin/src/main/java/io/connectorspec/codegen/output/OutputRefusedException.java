/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.util.List;

/** Says that files on the disk are in the way of generated ones. Nothing was written. */
public final class OutputRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Takes a sentence or two about each file: what is wrong, and what to do. */
    public OutputRefusedException(List<String> reasons) {
        super("Nothing was written:"
                + String.join(
                        "", reasons.stream().map(reason -> "\n  - " + reason).toList()));
    }
}
