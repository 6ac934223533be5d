/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

/** The kinds of credentials providers. */
public enum CredentialsMode {
    /** Environment variables. */
    ENV_VAR,
    /** Java system properties. */
    SYS_PROP,
    /** A profile file. */
    PROFILE,
    /** Access key id and secret access key, given as settings. */
    BASIC,
    /** A role, assumed with other credentials. */
    ASSUME_ROLE,
    /** A role, assumed with a token from a file. */
    WEB_IDENTITY_TOKEN,
    /** A class of the user's. */
    CUSTOM,
    /** The SDK's default chain. */
    AUTO
}
