/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.config;

/**
 * Says that settings cannot work as they are: which ones, and what to write instead. It never holds the
 * value of a secret.
 */
public class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Takes the whole message, which names the settings as their user wrote them. */
    public InvalidSettingException(String message) {
        super(message);
    }
}
