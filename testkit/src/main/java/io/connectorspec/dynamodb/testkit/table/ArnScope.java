/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

/**
 * Whose ARNs an endpoint gives out: those of one account in one region. Clients of any region and credentials are served all
 * the same.
 *
 * @param region the AWS region, such as {@code eu-west-1}
 * @param account the account's id
 */
public record ArnScope(String region, String account) {
    /** What an endpoint has that was not told otherwise. */
    public static final ArnScope DEFAULT = new ArnScope("us-east-1", "000000000000");

    /** Checks that ARNs can be told apart again. */
    public ArnScope {
        requirePart("region", region);
        requirePart("account", account);
    }

    /** The ARN of a table of that name. */
    public String tableArn(String name) {
        return "arn:aws:dynamodb:" + region + ":" + account + ":table/" + name;
    }

    private static void requirePart(String what, String text) {
        if (text.isEmpty() || text.indexOf(':') >= 0 || text.indexOf('/') >= 0) {
            throw new IllegalArgumentException("The " + what
                    + " of ARNs must have one character or more and neither ':' nor" + " '/', but is '" + text + "'");
        }
    }
}
