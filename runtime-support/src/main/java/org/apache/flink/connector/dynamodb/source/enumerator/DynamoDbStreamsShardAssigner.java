/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.enumerator;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.connector.dynamodb.source.split.DynamoDbStreamsShardSplit;

/**
 * Chooses the subtask that reads a shard, where there is a choice. With child placement {@code PARENT}, which is
 * the default, a shard that carries on another one is read by the subtask that read its parent. With
 * {@code BALANCED} this is asked for such shards too, and the source waits with a shard for another subtask until
 * the order of changes is safe.
 *
 * <p>It is used in one thread of the JobManager, and never before all readers have said what they hold.
 */
@PublicEvolving
public interface DynamoDbStreamsShardAssigner extends Serializable {

    /**
     * Chooses a subtask.
     *
     * @param split the shard to be read
     * @param context who reads what at present
     * @return a subtask's index: a key of {@link Context#getRegisteredReaders()}
     */
    int assign(DynamoDbStreamsShardSplit split, Context context);

    /** Who reads what at present. The maps show the present state while {@code assign} runs; they cannot be changed. */
    @PublicEvolving
    interface Context {

        /** Gives the shards that each subtask reads. Subtasks that read none may be missing. */
        Map<Integer, Set<DynamoDbStreamsShardSplit>> getCurrentSplitAssignment();

        /** Gives the shards that are meant for a subtask and not handed out yet. Subtasks may be missing. */
        Map<Integer, List<DynamoDbStreamsShardSplit>> getPendingSplitAssignments();

        /** Gives the subtasks that can be chosen. */
        Map<Integer, ReaderInfo> getRegisteredReaders();

        /** Gives the subtask that read the shard that this one carries on, if there is one and it can be chosen. */
        default OptionalInt getParentSubtask() {
            return OptionalInt.empty();
        }
    }
}
