/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.reader;

/** Where the fetcher's thread waits when nothing is to be done. */
public interface Rest {

    /**
     * Waits until somebody wakes it, or some time has passed.
     *
     * @param millis how long to wait at most
     * @return whether the caller should look for something to do; otherwise it should return to its caller
     * @throws InterruptedException if the thread is to end
     */
    boolean await(long millis) throws InterruptedException;

    /** Ends the present wait, or the next one if there is none. It may be called by any thread. */
    void wake();
}
