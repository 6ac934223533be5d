/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.http;

import io.connectorspec.dynamodb.testkit.wire.WireAnswer;

/** The connection on which a request came, with everything that can happen to its answer. */
interface Line {
    /** Sends an answer. */
    void send(WireAnswer answer);

    /** Announces a whole answer and sends half of its body; what follows is run when that is on its way. */
    void sendHalf(WireAnswer answer, Runnable then);

    /** Resets the connection. */
    void reset();

    /** Ends the connection in good order. */
    void hangUp();

    /** Leaves the connection open and sends nothing on it. */
    void keepSilent();

    /** Runs a task on the connection's thread; never, if the endpoint has been closed. */
    void run(Runnable task);
}
