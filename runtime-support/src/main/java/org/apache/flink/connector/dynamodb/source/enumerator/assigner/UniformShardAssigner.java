/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.enumerator.assigner;

import java.util.Collection;
import java.util.OptionalInt;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.connector.dynamodb.source.enumerator.DynamoDbStreamsShardAssigner;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/**
 * Chooses the subtask that has the fewest shards; of several, the one with the lowest index. The subtask that read the
 * shard's parent comes first while it has as few, or no more than its fair share with this one.
 */
@PublicEvolving
public class UniformShardAssigner implements DynamoDbStreamsShardAssigner {

    private static final long serialVersionUID = 1L;

    /** Makes an assigner. */
    public UniformShardAssigner() {}

    @Override
    public int assign(DynamoDbStreamsShardSplit split, Context context) {
        int fewest = Integer.MAX_VALUE;
        int chosen = -1;
        int open = 1;
        for (int subtask : context.getRegisteredReaders().keySet()) {
            int shards = shards(subtask, context);
            open += shards;
            if (shards < fewest || shards == fewest && subtask < chosen) {
                fewest = shards;
                chosen = subtask;
            }
        }
        if (chosen < 0) {
            throw new IllegalStateException("No reader is registered, so shard " + split.getShardId()
                    + " cannot be assigned. Assign shards when readers are registered.");
        }
        OptionalInt parent = context.getParentSubtask();
        if (parent.isPresent()) {
            int readers = context.getRegisteredReaders().size();
            int fairShare = (open + readers - 1) / readers;
            int shards = shards(parent.getAsInt(), context);
            return shards == fewest || shards < fairShare ? parent.getAsInt() : chosen;
        }
        return chosen;
    }

    private static int shards(int subtask, Context context) {
        return size(context.getCurrentSplitAssignment().get(subtask))
                + size(context.getPendingSplitAssignments().get(subtask));
    }

    private static int size(Collection<?> shards) {
        return shards == null ? 0 : shards.size();
    }
}
