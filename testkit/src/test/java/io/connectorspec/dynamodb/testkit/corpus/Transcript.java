/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import java.util.List;

/**
 * What a script brought about at an endpoint, in comparable form.
 *
 * @param script the script's name
 * @param outcomes per call: its number from 1, the operation, the HTTP status, and the answer or the error
 * @param tables the items that the tables hold in the end, each with the table's name, sorted
 */
record Transcript(String script, List<Outcome> outcomes, List<String> tables) {
    /**
     * How a call ended.
     *
     * @param call number, operation and status, and the code of an error or the JSON of an answer
     * @param message the text of an error, which is for people; empty otherwise
     */
    record Outcome(String call, String message) {
        @Override
        public String toString() {
            return message.isEmpty() ? call : call + ": " + message;
        }
    }
}
