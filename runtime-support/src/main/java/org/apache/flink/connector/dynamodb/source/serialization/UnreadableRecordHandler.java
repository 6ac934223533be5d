/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.connector.dynamodb.source.serialization;

import java.io.Serializable;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.api.connector.source.SourceReaderContext;

/**
 * Decides what becomes of a record that the deserialization schema could not turn into elements. A source has no
 * side output, so a handler that keeps records brings its own place for them.
 *
 * <p>Every reader has a handler of its own, which is called on the task's thread: what takes long there holds up
 * the stream. After a restart, records of after the last checkpoint come again.
 */
@PublicEvolving
public interface UnreadableRecordHandler extends Serializable {

    /**
     * Gets ready; called before anything else.
     *
     * @param context tells of the subtask and takes metrics
     * @throws Exception what keeps it from being ready; the job fails
     */
    default void open(SourceReaderContext context) throws Exception {}

    /**
     * Takes a record. When this returns, reading goes on behind it; elements that the schema gave before its error
     * stay in the stream.
     *
     * @param unreadable the record, and why it could not be read
     * @throws Exception to fail the job
     */
    void handle(UnreadableRecord unreadable) throws Exception;

    /** Ends; nothing is handed over any more. */
    default void close() throws Exception {}

    /** Gives the handler that fails the job, which is what a source does without a handler. */
    static UnreadableRecordHandler fail() {
        return unreadable -> {
            throw unreadable.exception();
        };
    }

    /** Gives the handler that does nothing more: the record is counted, and told in the log without its content. */
    static UnreadableRecordHandler drop() {
        return unreadable -> {};
    }
}
