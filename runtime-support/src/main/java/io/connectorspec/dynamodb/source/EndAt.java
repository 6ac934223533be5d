/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source;

/** Up to when a stream is read. */
public enum EndAt {
    /** It is followed without an end. */
    NEVER,
    /** Up to records of the moment at which the job first started. */
    JOB_START,
    /** Up to records of a time that the user gives. */
    AT_TIMESTAMP
}
