/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import java.util.List;
import java.util.Optional;

/**
 * A page of the shards of a stream.
 *
 * @param shards the shards, in no promised order
 * @param last where the next page begins; empty on the last page
 */
public record ShardPage(List<ShardDescription> shards, Optional<String> last) {
    /**
     * Which page is wanted.
     *
     * @param after the {@link #last} of the page before; empty for the first page
     * @param limit the most shards, at least 1
     * @param parent only direct children of this shard; empty for all shards
     */
    public record Request(Optional<String> after, int limit, Optional<String> parent) {
        /** The first page of all shards. */
        public static Request first() {
            return new Request(Optional.empty(), ShardListings.MAX_PAGE, Optional.empty());
        }
    }

    /** Copies the list. */
    public ShardPage {
        shards = List.copyOf(shards);
    }
}
