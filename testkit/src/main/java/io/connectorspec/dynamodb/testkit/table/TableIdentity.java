/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What the service gives a table when it is created.
 *
 * @param arn the table's ARN
 * @param id the table's id
 * @param created the time of creation
 */
public record TableIdentity(String arn, UUID id, Instant created) {
    /** The account that all ARNs of embedded endpoints name. */
    public static final String ACCOUNT = "000000000000";
    /** The region that all ARNs of embedded endpoints name. */
    public static final String REGION = "us-east-1";

    static TableIdentity of(String name, Instant created) {
        String arn = arnOf(name);
        UUID id = UUID.nameUUIDFromBytes((arn + created).getBytes(StandardCharsets.UTF_8));
        return new TableIdentity(arn, id, created);
    }

    /** The ARN of a table of that name. */
    public static String arnOf(String name) {
        return "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + name;
    }
}
