/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

/**
 * How lively the stream of a run is. In a calm one a single shard decides what becomes of the job.
 *
 * @param roots how many shards it starts with
 * @param splits how likely a shard that ends is carried on by two
 * @param longestWritePause the longest pause between two changes, in milliseconds
 * @param longestRotationPause the longest pause between two ends of shards, in milliseconds
 * @param slowness by how much everything takes longer that is not a call: a run may take days
 */
record Pace(int roots, double splits, long longestWritePause, long longestRotationPause, int slowness) {

    static Pace drawn(SimulatedTime time) {
        long writes = time.chance(0.3) ? 20_000 : 600;
        int slowness = time.chance(0.2) ? 3_000 : 1;
        return time.chance(0.3)
                ? new Pace(1, 0, writes, 200_000, slowness)
                : new Pace((int) time.between(1, 3), time.chance(0.3) ? 0 : 0.4, writes, 20_000, slowness);
    }
}
