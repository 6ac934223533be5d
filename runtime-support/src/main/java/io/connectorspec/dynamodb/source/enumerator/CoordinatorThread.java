/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

/** Runs the enumerator's own work in the one thread in which Flink calls it. What runs may throw to fail the job. */
public interface CoordinatorThread extends AutoCloseable {

    /** Runs a task as soon as the thread is free. It may be called by any thread. */
    void run(Runnable task);

    /** Runs a task after a pause in milliseconds. */
    void runAfter(long millis, Runnable task);

    /** Drops what has not run yet. */
    @Override
    void close();
}
