/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

/** Decides which items of a request are left unprocessed although nothing is wrong with them. */
@FunctionalInterface
public interface Admission {
    /** True if nothing is to be done with this item now. */
    boolean leavesOut(ItemAction action);
}
