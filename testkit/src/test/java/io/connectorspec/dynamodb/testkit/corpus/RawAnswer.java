/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What came back for a call.
 *
 * @param status the HTTP status
 * @param body the JSON; an empty object where there was none
 */
record RawAnswer(int status, ObjectNode body) {
    boolean isGood() {
        return status == 200;
    }

    /** The last part of the error's type; a dash where the answer has none. */
    String errorCode() {
        String type = body.path("__type").asText("-");
        return type.substring(type.indexOf('#') + 1);
    }

    /** The text for people; the service spells the field in two ways. */
    String errorMessage() {
        return body.path("message").asText(body.path("Message").asText(""));
    }
}
