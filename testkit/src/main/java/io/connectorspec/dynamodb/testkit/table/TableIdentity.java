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
    static TableIdentity of(String arn, Instant created) {
        UUID id = UUID.nameUUIDFromBytes((arn + created).getBytes(StandardCharsets.UTF_8));
        return new TableIdentity(arn, id, created);
    }
}
