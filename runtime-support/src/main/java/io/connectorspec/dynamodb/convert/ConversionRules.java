/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.convert;

import java.io.Serializable;
import org.apache.flink.connector.dynamodb.sink.ArrayForm;

/**
 * How elements become items.
 *
 * @param types the Java types that are stored as one value
 * @param ignoreNulls whether an attribute that is null is left out, at every level; otherwise it is stored as
 *     the null value. Elements of lists are stored as the null value in any case, as their places count
 * @param arrays what arrays become
 */
record ConversionRules(TypeTable types, boolean ignoreNulls, ArrayForm arrays) implements Serializable {
    private static final long serialVersionUID = 1L;
}
