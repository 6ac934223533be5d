/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.sink;

import java.io.Serializable;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Decides what becomes of a single record that cannot be written: one that cannot be converted, that the
 * service would refuse or has refused, or that was tried as often as it may be. Problems that all records
 * share, such as a missing table, fail the job without asking.
 *
 * <p>Every writer has a handler of its own, which is called on the task's thread: what takes long there holds
 * up the stream.
 */
@PublicEvolving
public interface FailedRecordHandler extends Serializable {

    /**
     * Gets ready; called before anything else.
     *
     * @param context tells of the subtask and takes metrics
     * @throws Exception what keeps it from being ready; the job fails
     */
    default void open(WriterInitContext context) throws Exception {}

    /**
     * Takes a record that is not written. When this returns, the sink has forgotten the record.
     *
     * @param failed the record, and why it failed
     * @throws Exception to fail the job
     */
    void handle(FailedRecord failed) throws Exception;

    /** Ends; nothing is handed over any more. */
    default void close() throws Exception {}

    /** Gives the handler that fails the job, which is what a sink does without a handler. */
    static FailedRecordHandler fail() {
        return failed -> {
            throw failed.exception();
        };
    }

    /** Gives the handler that does nothing more: the record is counted, and told in the log without its content. */
    static FailedRecordHandler drop() {
        return failed -> {};
    }
}
