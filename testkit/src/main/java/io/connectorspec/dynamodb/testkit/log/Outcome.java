/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.log;

import io.connectorspec.dynamodb.testkit.fault.Ending;
import java.util.List;

/** How a request ended, as the client saw it. */
public sealed interface Outcome {
    /**
     * A good answer.
     *
     * @param unprocessed the indexes of the items that it gave back unprocessed
     */
    record Answered(List<Integer> unprocessed) implements Outcome {
        /** Copies the list. */
        public Answered {
            unprocessed = List.copyOf(unprocessed);
        }
    }

    /**
     * An error answer, by the service's rules or by script.
     *
     * @param status the HTTP status
     * @param code the error code; empty for an answer that is not in the service's form
     */
    record Refused(int status, String code) implements Outcome {}

    /**
     * No answer, or one that was damaged on its way.
     *
     * @param by the fault that did it
     */
    record Broken(Ending by) implements Outcome {}
}
