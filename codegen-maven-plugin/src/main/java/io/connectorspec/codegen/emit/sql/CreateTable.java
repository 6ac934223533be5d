/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.sql;

import io.connectorspec.codegen.spec.resolve.SqlTable;
import io.connectorspec.codegen.spec.resolve.SqlTable.Column;
import io.connectorspec.codegen.spec.resolve.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements that declare tables in SQL. */
public final class CreateTable {

    private CreateTable() {}

    /** Gives the path of a table's file below a resource root. */
    public static String path(SqlTable table, String packageName) {
        return packageName.replace('.', '/') + "/" + table.className() + ".sql";
    }

    /**
     * Writes a file with one statement.
     *
     * @param specName the name of the spec's file, without folders
     */
    public static String file(SqlTable table, String specName) {
        return "-- Generated from " + SqlText.comment(specName)
                + ". Do not edit: edit the spec and run `mvn generate-sources`.\n"
                + "-- " + SqlText.comment(table.doc()) + "\n" + statement(table) + ";\n";
    }

    /** Writes a statement without a semicolon. */
    public static String statement(SqlTable table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> column.type().ifPresent(type -> lines.add(column(column, type))));
        if (!table.key().isEmpty()) {
            lines.add("  PRIMARY KEY ("
                    + table.key().stream().map(SqlText::name).collect(Collectors.joining(", ")) + ") NOT ENFORCED");
        }
        String missing = table.columns().stream()
                .filter(column -> column.type().isEmpty())
                .map(column -> "  -- SQL has no type for " + SqlText.comment(SqlText.name(column.name())) + ".\n")
                .collect(Collectors.joining());
        String options = table.options().entrySet().stream()
                .map(option -> "  " + SqlText.literal(option.getKey()) + " = " + SqlText.literal(option.getValue()))
                .collect(Collectors.joining(",\n"));
        return "CREATE TABLE " + SqlText.name(table.className()) + " (\n" + missing + String.join(",\n", lines)
                + "\n) WITH (\n" + options + "\n)";
    }

    private static String column(Column column, String type) {
        return "  " + SqlText.name(column.name()) + " " + type + (column.optional() ? "" : " NOT NULL")
                + column.doc().map(doc -> " COMMENT " + SqlText.literal(doc)).orElse("");
    }
}
