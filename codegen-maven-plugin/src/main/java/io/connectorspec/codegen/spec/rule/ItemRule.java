/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;

/** Something that must hold in a file of item types. Rules do not build on each other: all of them always run. */
interface ItemRule {

    /**
     * Looks at a file.
     *
     * @param file the file; parts that could not be understood are missing in it
     * @param connector the connector that it uses; it has item types
     * @param problems takes what is wrong
     */
    void check(ItemFileSpec file, ConnectorSpec connector, Problems problems);
}
