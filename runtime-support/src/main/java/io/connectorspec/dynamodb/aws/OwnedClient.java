/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import java.util.List;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * An AWS client together with what was made for it alone: the SDK closes its own parts with the client, but
 * not a credentials provider that it was given, nor the client that such a provider uses.
 *
 * @param client the client
 * @param owned what to close after the client, in this order
 * @param <C> the kind of client
 */
public record OwnedClient<C extends SdkClient>(C client, List<SdkAutoCloseable> owned) implements SdkAutoCloseable {

    /** Keeps a copy of the list. */
    public OwnedClient {
        owned = List.copyOf(owned);
    }

    /** Closes the client and everything that was made for it, whatever one of them throws. */
    @Override
    public void close() {
        try {
            client.close();
        } finally {
            closeAll(owned);
        }
    }

    static void closeAll(List<SdkAutoCloseable> closeables) {
        RuntimeException first = null;
        for (SdkAutoCloseable closeable : closeables) {
            try {
                closeable.close();
            } catch (RuntimeException problem) {
                if (first == null) {
                    first = problem;
                } else {
                    first.addSuppressed(problem);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
