/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.wire;

/**
 * What the header {@code X-Amz-Target} names.
 *
 * @param api the service's half
 * @param operation the operation as the client names it, for example {@code PutItem}
 */
public record Target(Api api, String operation) {
    /** The two services that share DynamoDB's protocol. */
    public enum Api {
        /** Tables and items. */
        TABLES("DynamoDB_20120810."),
        /** Streams of tables. */
        STREAMS("DynamoDBStreams_20120810.");

        private final String prefix;

        Api(String prefix) {
            this.prefix = prefix;
        }

        boolean isIn(String target) {
            return target.startsWith(prefix) && target.length() > prefix.length();
        }

        String operation(String target) {
            return target.substring(prefix.length());
        }
    }
}
