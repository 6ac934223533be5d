/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

/**
 * A change of the simulated table.
 *
 * @param key the item
 * @param version counts the changes of this item, from 0
 * @param at when it was made, in milliseconds of simulated time
 * @param sequenceNumber its number in the stream
 * @param shardId the shard that holds it
 */
record Change(int key, int version, long at, String sequenceNumber, String shardId) {}
