/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import org.apache.flink.annotation.PublicEvolving;

/**
 * What arrays of strings and of numbers become. Other arrays are lists in any case, and arrays of bytes are
 * binary values.
 */
@PublicEvolving
public enum ArrayForm {
    /**
     * A set (attribute types SS and NS). A set has no order and holds nothing twice: an array that does is
     * refused. An empty one counts as null, as the service holds no empty sets.
     */
    SETS,
    /** A list (attribute type L). */
    LISTS
}
