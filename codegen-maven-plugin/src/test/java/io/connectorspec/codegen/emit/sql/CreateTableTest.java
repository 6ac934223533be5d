/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectorspec.codegen.spec.resolve.SqlTable;
import io.connectorspec.codegen.spec.resolve.SqlTable.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTableTest {

    private static SqlTable table(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", text);
        options.put(text, "x");
        return new SqlTable(
                "Order",
                text,
                List.of(
                        new Column(text, Optional.of("STRING"), false, Optional.of(text)),
                        new Column(text, Optional.empty(), true, Optional.empty()),
                        new Column("b", Optional.of("ARRAY<INT>"), true, Optional.empty())),
                List.of(text),
                options);
    }

    @Test
    void declaresColumnsKeyAndOptions() {
        assertThat(CreateTable.file(table("a"), "orders.yaml")).isEqualTo("""
                        -- Generated from orders.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
                        -- a
                        CREATE TABLE `Order` (
                          -- SQL has no type for `a`.
                          `a` STRING NOT NULL COMMENT 'a',
                          `b` ARRAY<INT>,
                          PRIMARY KEY (`a`) NOT ENFORCED
                        ) WITH (
                          'connector' = 'a',
                          'a' = 'x'
                        );
                        """);
        assertThat(CreateTable.path(table("a"), "com.example")).isEqualTo("com/example/Order.sql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE x; --",
                "` STRING); DROP TABLE x; --",
                "line\nbreak",
                "\r\u2028\u0085 -- x",
                "''",
                "``",
                "/*",
                "\\'",
                ""
            })
    void keepsAnyTextInItsPlace(String text) {
        String skeleton = skeleton(CreateTable.file(table("a"), "orders.yaml"));

        assertThat(skeleton(CreateTable.file(table(text), "orders.yaml"))).isEqualTo(skeleton);
    }

    /** Gives what is left of a file without comments, literals and quoted names, as a reader of SQL sees them. */
    private static String skeleton(String sql) {
        StringBuilder left = new StringBuilder();
        int i = 0;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\'' || c == '`') {
                i = sql.indexOf(c, i + 1) + 1;
                left.append(c);
            } else if (sql.startsWith("--", i)) {
                i = sql.indexOf('\n', i);
            } else {
                left.append(c);
                i++;
            }
        }
        return left.toString().replaceAll("'+", "'").replaceAll("`+", "`");
    }
}
