/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import java.util.List;
import java.util.Optional;

/** Declares what item types, enums and shared tables can say in users' files. */
final class ItemShapes {

    private static final Field<Located<AttributeTypeName>> TYPE = Field.required(
            "type",
            Shapes.located(new TextShape<>(
                    "a type such as string or list<OrderLine>", Code.INVALID_TYPE, AttributeTypeName::parse)),
            "the type of the attribute",
            "string");
    private static final Field<Located<String>> NAME = Field.optional(
            "name", Shapes.locatedText(), "the name in the table, where it is not that of the accessor", "order_id");
    private static final Field<Located<String>> ENCODING = Field.optional(
            "encoding",
            Shapes.reference("an encoding"),
            "how it is stored, where the type has several ways",
            "epoch-millis");
    private static final Field<Located<String>> KEY = Field.optional(
            "key", Shapes.reference("a role in the key"), "what the attribute is in the key of its item", "partition");
    private static final Field<Located<String>> ROLE = Field.optional(
            "role", Shapes.reference("a role"), "what the attribute is in its item, beside the key", "time-to-live");
    private static final Field<Boolean> OPTIONAL =
            Field.optional("optional", Shapes.flag(), "whether the attribute may be absent", "true");
    private static final Field<Boolean> SECRET =
            Field.optional("secret", Shapes.flag(), "whether texts about the item must not show it", "true");
    private static final Field<Located<QualifiedClass>> JAVA = Field.optional(
            "java", Shapes.qualifiedClass(), "the class of its values, where it is your own", "com.example.Money");
    private static final Field<Located<QualifiedClass>> CONVERTER = Field.optional(
            "converter",
            Shapes.qualifiedClass(),
            "what turns objects of that class into values of the type, and back",
            "com.example.MoneyConverter");
    private static final Field<Located<String>> ATTRIBUTE_DOC = Field.optional(
            "doc", Shapes.locatedText(), "what the attribute is", "When the customer pressed the button.");

    private static final Shape<ItemFileSpec.AttributeSpec> ATTRIBUTE = new ObjectShape<>(
            "an attribute",
            List.of(TYPE, NAME, ENCODING, KEY, ROLE, OPTIONAL, SECRET, JAVA, CONVERTER, ATTRIBUTE_DOC),
            bound -> new ItemFileSpec.AttributeSpec(
                    bound.get(TYPE),
                    bound.find(NAME),
                    bound.find(ENCODING),
                    new ItemFileSpec.Roles(bound.find(KEY), bound.find(ROLE)),
                    new ItemFileSpec.Traits(
                            bound.flag(OPTIONAL),
                            bound.flag(SECRET),
                            new ItemFileSpec.Conversion(bound.find(JAVA), bound.find(CONVERTER)),
                            bound.find(ATTRIBUTE_DOC))));

    private static final Field<Located<String>> TABLE =
            Field.optional("table", Shapes.locatedText(), "the table that holds the items", "orders");
    private static final Field<Located<String>> ITEM_DOC =
            Field.optional("doc", Shapes.locatedText(), "what an item is", "An order of a customer.");
    private static final Field<Entries<ItemFileSpec.AttributeSpec>> ATTRIBUTES = Field.required(
            "attributes",
            Shapes.entries(Shapes.attributeName(), ATTRIBUTE),
            "the attributes of the item",
            "{ orderId: { type: string } }");

    /** One item type. */
    static final Shape<ItemFileSpec.ItemSpec> ITEM = new ObjectShape<>(
            "an item type",
            List.of(TABLE, ITEM_DOC, ATTRIBUTES),
            bound -> new ItemFileSpec.ItemSpec(bound.find(TABLE), bound.find(ITEM_DOC), bound.get(ATTRIBUTES)));

    private static final Field<Located<String>> STORED = Field.optional(
            "stored", Shapes.locatedText(), "the text that is stored for it, where it is not its name", "paid");
    private static final Field<Located<String>> CONSTANT_DOC =
            Field.required("doc", Shapes.locatedText(), "what it means", "The customer paid.");
    private static final Shape<ItemFileSpec.ConstantSpec> CONSTANT = new ShortShape<>(
            new MappedShape<>(Shapes.locatedText(), doc -> new ItemFileSpec.ConstantSpec(Optional.empty(), doc)),
            new ObjectShape<>(
                    "a constant of an enum",
                    List.of(STORED, CONSTANT_DOC),
                    bound -> new ItemFileSpec.ConstantSpec(bound.find(STORED), bound.get(CONSTANT_DOC))));

    private static final Field<Located<String>> ENUM_DOC =
            Field.optional("doc", Shapes.locatedText(), "what its values are", "Where an order is on its way.");
    private static final Field<Entries<ItemFileSpec.ConstantSpec>> VALUES = Field.required(
            "values",
            Shapes.entries(Shapes.constantName(), CONSTANT),
            "the constants of the enum, with what they mean",
            "{ PAID: The customer paid. }");

    /** One enum. */
    static final Shape<ItemFileSpec.EnumSpec> ENUM = new ObjectShape<>(
            "an enum",
            List.of(ENUM_DOC, VALUES),
            bound -> new ItemFileSpec.EnumSpec(bound.find(ENUM_DOC), bound.get(VALUES)));

    private static final Field<Located<String>> TABLE_NAME =
            Field.required("table", Shapes.locatedText(), "the name of the table", "shop");
    private static final Field<Located<String>> TABLE_DOC =
            Field.optional("doc", Shapes.locatedText(), "what its items have in common", "Everything of the shop.");
    private static final Field<Located<String>> DISCRIMINATOR = Field.required(
            "discriminator", Shapes.locatedText(), "the attribute that tells its item types apart", "kind");
    private static final Field<Entries<Located<String>>> MEMBERS = Field.required(
            "items",
            Shapes.entries(Shapes.text(), Shapes.reference("an item type")),
            "the item types, by what that attribute holds",
            "{ order: Order }");

    /** One table that several item types share. */
    static final Shape<ItemFileSpec.TableSpec> SHARED_TABLE = new ObjectShape<>(
            "a table",
            List.of(TABLE_NAME, TABLE_DOC, DISCRIMINATOR, MEMBERS),
            bound -> new ItemFileSpec.TableSpec(
                    bound.get(TABLE_NAME), bound.find(TABLE_DOC), bound.get(DISCRIMINATOR), bound.get(MEMBERS)));

    private ItemShapes() {}
}
