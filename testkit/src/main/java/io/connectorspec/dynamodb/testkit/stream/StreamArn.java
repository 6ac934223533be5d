/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.table.ArnScope;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of a stream.
 *
 * @param scope where the stream is at home
 * @param table the name of the stream's table
 * @param label what tells the streams that a table has had apart: the time when it was enabled
 */
public record StreamArn(ArnScope scope, String table, String label) {
    private static final Pattern FORM = Pattern.compile(
            "arn:([a-z][a-z0-9-]*):dynamodb:([a-z0-9-]+):([0-9]+):table/([a-zA-Z0-9_.-]+)/stream/([^/]+)");

    /** The ARN in full. */
    public String text() {
        return scope.table(table) + "/stream/" + label;
    }

    /** Reads an ARN; empty if it is none of a stream. */
    public static Optional<StreamArn> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        ArnScope scope = new ArnScope(parts.group(1), parts.group(2), parts.group(3));
        return Optional.of(new StreamArn(scope, parts.group(4), parts.group(5)));
    }
}
