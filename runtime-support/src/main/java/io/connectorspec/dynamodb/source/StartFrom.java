/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

/** Where reading starts when there is nothing to restore. */
public enum StartFrom {
    /** Records that are written after the job first started. */
    LATEST,
    /** The oldest record that the stream still holds. */
    TRIM_HORIZON,
    /** Records of a time that the user gives, and later ones. */
    AT_TIMESTAMP
}
