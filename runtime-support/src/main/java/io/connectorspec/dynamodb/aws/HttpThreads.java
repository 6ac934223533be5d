/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The threads of one client's connections. They are the connector's own, since the SDK waits two seconds for
 * threads of its own to fall quiet when a client is closed, and that would hold up every restart of a job.
 *
 * @param group the threads, as the SDK takes them
 */
record HttpThreads(SdkEventLoopGroup group) implements SdkAutoCloseable {

    private static final int THREADS = 2;
    private static final long QUIET_SECONDS = 1;
    private static final long LATEST_END_SECONDS = 5;

    /** Starts threads; there are few, for they never wait. */
    static HttpThreads start() {
        return new HttpThreads(
                SdkEventLoopGroup.builder().numberOfThreads(THREADS).build());
    }

    /**
     * Tells the threads to end once nothing has come for a second, and does not wait for it. At once would be too
     * early: what the client gave up still has to be told so, by these threads.
     */
    @Override
    public void close() {
        group.eventLoopGroup().shutdownGracefully(QUIET_SECONDS, LATEST_END_SECONDS, TimeUnit.SECONDS);
    }
}
