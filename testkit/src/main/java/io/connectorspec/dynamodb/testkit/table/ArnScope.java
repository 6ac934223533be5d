/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.table;

/**
 * Where tables are at home, as ARNs tell it.
 *
 * @param partition the part of the cloud, for example {@code aws} or {@code aws-cn}
 * @param region the region, for example {@code eu-west-1}
 * @param account the number of the account; digits, as many as a test likes
 */
public record ArnScope(String partition, String region, String account) {
    /** Checks that ARNs can be read back. */
    public ArnScope {
        requireForm("partition", partition, "[a-z][a-z0-9-]*");
        requireForm("region", region, "[a-z0-9-]+");
        requireForm("account", account, "[0-9]+");
    }

    private static void requireForm(String what, String value, String form) {
        if (!value.matches(form)) {
            throw new IllegalArgumentException(
                    "No ARN can have the " + what + " '" + value + "'; give one of the form " + form);
        }
    }

    /** Where tables are unless a test says otherwise: {@code us-east-1}, account {@code 000000000000}. */
    public static ArnScope standard() {
        return new ArnScope("aws", "us-east-1", "000000000000");
    }

    /** The ARN of a table of that name. */
    public String table(String name) {
        return "arn:" + partition + ":dynamodb:" + region + ":" + account + ":table/" + name;
    }
}
