/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.Optional;

/**
 * A user's file: item types over a connector.
 *
 * @param file where it stands
 * @param uses the connector's name
 * @param packageName the package of the generated classes
 * @param declared what it declares
 */
public record ItemFileSpec(
        SourceFile file,
        Optional<Located<EntryName>> uses,
        Optional<Located<PackageName>> packageName,
        Declared declared) {

    /**
     * What a file declares, by the names of classes.
     *
     * @param items the item types
     * @param enums the enums that attributes can be of
     * @param tables the tables that several item types share
     */
    public record Declared(Entries<ItemSpec> items, Entries<EnumSpec> enums, Entries<TableSpec> tables) {}

    /** Gives the item types, by their class names. */
    public Entries<ItemSpec> items() {
        return declared.items();
    }

    /** Gives the table that an item type shares with others, if it does. */
    public Optional<Named<TableSpec>> sharedTable(String item) {
        return declared.tables().list().stream()
                .filter(table -> table.body()
                        .filter(body -> body.items()
                                .bodies()
                                .anyMatch(name -> name.value().equals(item)))
                        .isPresent())
                .findFirst();
    }

    /**
     * One item type.
     *
     * @param table the table that holds its items; empty for a type that only stands in others, or shares its table
     * @param doc what an item is
     * @param attributes the attributes, by the names of their accessors
     */
    public record ItemSpec(
            Optional<Located<String>> table, Optional<Located<String>> doc, Entries<AttributeSpec> attributes) {}

    /**
     * One enum.
     *
     * @param doc what its values are
     * @param values the constants, by their names
     */
    public record EnumSpec(Optional<Located<String>> doc, Entries<ConstantSpec> values) {}

    /**
     * One constant of an enum.
     *
     * @param stored the text that is stored for it, where it is not its name
     * @param doc what it means
     */
    public record ConstantSpec(Optional<Located<String>> stored, Located<String> doc) {}

    /**
     * A table that several item types share.
     *
     * @param table its name
     * @param doc what its items have in common
     * @param discriminator the attribute that tells the item types apart
     * @param items the item types, by what that attribute holds
     */
    public record TableSpec(
            Located<String> table,
            Optional<Located<String>> doc,
            Located<String> discriminator,
            Entries<Located<String>> items) {}

    /**
     * One attribute.
     *
     * @param type its type
     * @param storedName its name in the table, where it is not that of the accessor
     * @param encoding how it is stored, where the type has several ways
     * @param roles what it is in its item
     * @param traits what else is known of it
     */
    public record AttributeSpec(
            Located<AttributeTypeName> type,
            Optional<Located<String>> storedName,
            Optional<Located<String>> encoding,
            Roles roles,
            Traits traits) {

        /** Gives what the attribute is in its item, in the key or beside it. */
        public Optional<Located<String>> role() {
            return roles.key().or(roles::other);
        }
    }

    /**
     * What an attribute is in its item.
     *
     * @param key its role in the key
     * @param other its role beside the key
     */
    public record Roles(Optional<Located<String>> key, Optional<Located<String>> other) {}

    /**
     * What else is known of an attribute.
     *
     * @param optional whether it may be absent
     * @param secret whether texts must not show it
     * @param conversion which class of the user's own its values are of
     * @param doc what it is
     */
    public record Traits(boolean optional, boolean secret, Conversion conversion, Optional<Located<String>> doc) {}

    /**
     * A class of the user's own in the place of the type's.
     *
     * @param java the class
     * @param converter what turns its objects into stored values
     */
    public record Conversion(Optional<Located<QualifiedClass>> java, Optional<Located<QualifiedClass>> converter) {}
}
