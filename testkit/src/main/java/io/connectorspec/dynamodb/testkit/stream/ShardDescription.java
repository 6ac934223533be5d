/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import java.util.Optional;

/**
 * A shard as DescribeStream tells it.
 *
 * @param id {@code shardId-}, twenty digits of milliseconds since 1970, a dash and eight hexadecimal digits
 * @param parent the shard that this one carries on; empty if the stream began with it
 * @param start all records of the shard have larger numbers
 * @param end all records of the shard have smaller numbers; empty while the shard is open
 */
public record ShardDescription(String id, Optional<String> parent, SequenceNumber start, Optional<SequenceNumber> end) {
    /** True while the shard takes records. */
    public boolean isOpen() {
        return end.isEmpty();
    }

    /** True if it carries on the shard of that id. */
    public boolean isChildOf(String shardId) {
        return parent.filter(shardId::equals).isPresent();
    }

    ShardDescription asOpen() {
        return new ShardDescription(id, parent, start, Optional.empty());
    }
}
