/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.calls;

import java.time.Instant;

/**
 * A place in a shard from which to read.
 *
 * @param token what to hand to the service
 * @param serviceTime the service's time when it answered, in whole seconds, rounded down
 */
public record ShardIterator(String token, Instant serviceTime) {}
