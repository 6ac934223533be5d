/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

/** When a fault strikes, seen from the tables. */
public enum Moment {
    /** Nothing of the request is done. */
    BEFORE_APPLYING("before applying"),
    /** The request is done, and the client does not learn it in the normal way. */
    AFTER_APPLYING("after applying");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
