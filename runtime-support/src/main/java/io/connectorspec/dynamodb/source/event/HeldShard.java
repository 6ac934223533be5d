/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.event;

import java.io.Serializable;

/**
 * A shard that a reader has in its state.
 *
 * @param shardId its id
 * @param parentShardId the id of the shard that it carries on, or null
 * @param finished whether it was read to its end
 */
public record HeldShard(String shardId, String parentShardId, boolean finished) implements Serializable {}
