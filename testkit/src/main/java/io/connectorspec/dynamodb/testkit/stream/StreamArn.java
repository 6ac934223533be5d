/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.table.TableIdentity;
import java.util.Optional;

/**
 * The ARN of a stream at an embedded endpoint.
 *
 * @param table the name of the stream's table
 * @param label what tells the streams that a table has had apart: the time when it was enabled
 */
public record StreamArn(String table, String label) {
    private static final String MARK = "/stream/";

    /** The ARN in full. */
    public String text() {
        return TableIdentity.arnOf(table) + MARK + label;
    }

    /** Reads an ARN; empty if it is none of a stream at an embedded endpoint. */
    public static Optional<StreamArn> parse(String text) {
        String start = TableIdentity.arnOf("");
        int mark = text.indexOf(MARK);
        if (!text.startsWith(start) || mark < start.length()) {
            return Optional.empty();
        }
        return Optional.of(new StreamArn(text.substring(start.length(), mark), text.substring(mark + MARK.length())));
    }
}
