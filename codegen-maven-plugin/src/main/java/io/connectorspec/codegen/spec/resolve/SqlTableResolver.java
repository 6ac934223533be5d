/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.KeyTable;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.SqlTable.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the tables of item types as SQL declares them. */
public final class SqlTableResolver {

    /** Stands where only the user knows what to write. */
    private static final String TO_BE_WRITTEN = "...";

    private final ConnectorSpec connector;
    private final ItemTypesSpec.Sql sql;

    private SqlTableResolver(ConnectorSpec connector, ItemTypesSpec.Sql sql) {
        this.connector = connector;
        this.sql = sql;
    }

    /** Gives a table for every item type that has one, and for every table that several share. */
    public static List<SqlTable> resolve(ItemOutput items, ConnectorSpec connector) {
        return connector
                .itemTypes()
                .flatMap(types -> types.products().sql())
                .map(sql -> new SqlTableResolver(connector, sql).tables(items))
                .orElse(List.of());
    }

    private List<SqlTable> tables(ItemOutput items) {
        List<SqlTable> tables = new ArrayList<>();
        items.objects()
                .forEach(item -> item.traits()
                        .table()
                        .ifPresent(table -> tables.add(new SqlTable(
                                item.type().simpleName(),
                                item.text().doc(),
                                columns(item.attributes(), false),
                                key(item),
                                options(table)))));
        items.tables().forEach(table -> tables.add(shared(table, items)));
        return tables;
    }

    /** Columns that only some of the item types have, or that are not of the same type in all of them, can be null. */
    private SqlTable shared(ItemOutput.TableType table, ItemOutput items) {
        List<ItemClass> members = items.objects().stream()
                .filter(item -> table.items().contains(item.type()))
                .toList();
        List<String> key = key(members.get(0));
        Map<String, Column> columns = new LinkedHashMap<>();
        columns(members.get(0).attributes(), false).stream()
                .filter(column -> key.contains(column.name()))
                .forEach(column -> columns.put(column.name(), column));
        String discriminator = table.traits().discriminator();
        columns.put(
                discriminator,
                new Column(discriminator, Optional.of("STRING"), false, Optional.of("Which item it is.")));
        members.forEach(member -> columns(member.attributes(), true)
                .forEach(column -> columns.merge(column.name(), column, SqlTableResolver::common)));
        return new SqlTable(
                table.type().simpleName(),
                table.text().doc(),
                List.copyOf(columns.values()),
                key,
                options(table.table()));
    }

    private static Column common(Column one, Column other) {
        return one.type().equals(other.type()) ? one : new Column(one.name(), Optional.empty(), true, Optional.empty());
    }

    private static List<Column> columns(List<Attribute> attributes, boolean optional) {
        return attributes.stream().map(attribute -> column(attribute, optional)).toList();
    }

    private static Column column(Attribute attribute, boolean optional) {
        String name = attribute.names().stored();
        boolean nullable = attribute.java() instanceof ClassType type && type.is("java.util.Optional");
        return new Column(
                name,
                attribute.form().stored().sql(),
                optional || nullable || attribute.use().optional(),
                attribute.doc());
    }

    private static List<String> key(ItemClass item) {
        return item.key().stream()
                .flatMap(key -> key.attributes().stream())
                .map(attribute -> attribute.names().stored())
                .toList();
    }

    private Map<String, String> options(String table) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", sql.connector().value());
        options.put(sql.table().value(), table);
        KeyTable keys = new KeyTable(connector);
        Set<String> needed =
                new LinkedHashSet<>(sql.options().stream().map(Located::value).toList());
        needed.forEach(option -> options.put(
                keys.absolute(option, sql.surface().value()).orElseThrow().text(),
                connector
                        .options()
                        .find(option)
                        .flatMap(body -> body.text().example())
                        .map(example -> example.value())
                        .orElse(TO_BE_WRITTEN)));
        return options;
    }
}
