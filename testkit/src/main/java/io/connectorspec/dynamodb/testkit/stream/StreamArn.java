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
 * @param scope the account and region of its table
 * @param table the name of the stream's table
 * @param label what tells the streams that a table has had apart: the time when it was enabled
 */
public record StreamArn(ArnScope scope, String table, String label) {
    private static final String MARK = "/stream/";
    private static final Pattern FORM = Pattern.compile("arn:aws:dynamodb:([^:/]+):([^:/]+):table/([^/]+)/stream/(.+)");

    /** The ARN in full. */
    public String text() {
        return scope.tableArn(table) + MARK + label;
    }

    /** Reads an ARN; empty if it is none of a stream. */
    public static Optional<StreamArn> parse(String text) {
        Matcher arn = FORM.matcher(text);
        return arn.matches()
                ? Optional.of(new StreamArn(new ArnScope(arn.group(1), arn.group(2)), arn.group(3), arn.group(4)))
                : Optional.empty();
    }
}
