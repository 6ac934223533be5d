/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ConstantsSpec;
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.EntryName;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.IncludePath;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.PackageName;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.SettingsSpec;
import io.connectorspec.codegen.spec.model.SuppressionSpec;
import java.util.List;

/** Declares the two kinds of files: a connector's spec, and item types over a connector. */
final class SpecShapes {

    private static final Field<Located<PackageName>> PACKAGE = Field.required(
            "package", Shapes.packageName(), "the package of the generated classes", "com.example.orders");
    private static final Field<LanguageVersion> VERSION =
            Field.required(LanguageKeys.SPEC, new LanguageVersionShape(), "the version of the spec language", "1");
    private static final Field<LanguageVersion> OPTIONAL_VERSION =
            Field.optional(LanguageKeys.SPEC, new LanguageVersionShape(), "the version of the spec language", "1");
    private static final Field<List<Located<IncludePath>>> INCLUDE = Field.optional(
            LanguageKeys.INCLUDE,
            Shapes.list(Shapes.includePath()),
            "further files of this spec, whose sections count as if they stood here",
            "[options/sink.yaml]");
    private static final Field<ConnectorSpec.ConnectorHeader> CONNECTOR = Field.required(
            "connector",
            header(),
            "what the connector is called",
            "{ name: orders, title: Orders, package: com.example }");
    private static final Field<ConnectorSpec.RuntimeSpec> RUNTIME = Field.optional(
            "runtime",
            runtime(),
            "the classes with which generated code reads options",
            "{ setting: com.example.Setting, option: com.example.Option, option-type: com.example.OptionType,"
                    + " option-reader: com.example.OptionReader }");
    private static final Field<List<Located<QualifiedClass>>> IMPORTS = Field.optional(
            "imports",
            Shapes.list(Shapes.qualifiedClass()),
            "the classes that types name by their simple names",
            "[java.util.List]");
    private static final Field<Entries<Located<String>>> SURFACES = Field.optional(
            "surfaces",
            Shapes.entries(Shapes.entryName(), Shapes.locatedText()),
            "the places where users write options",
            "{ properties: the properties of a builder, sql: the WITH clause of a table }");
    private static final Field<Entries<OptionSpec>> OPTIONS = Field.optional(
            "options",
            Shapes.entries(Shapes.entryName(), OptionShapes.OPTION),
            "the options",
            "{ region: { key: region, type: string, doc: Where the service runs. } }");
    private static final Field<Entries<Located<String>>> GROUPS = Field.optional(
            "groups",
            Shapes.entries(Shapes.entryName(), Shapes.locatedText()),
            "the groups of options, with their titles",
            "{ sink: Sink }");
    private static final Field<Entries<ConstantsSpec>> CONSTANTS = Field.optional(
            "constants",
            Shapes.entries(Shapes.className(), ConstantsShapes.CLASS),
            "the classes of constants",
            "{ SinkOptions: { style: config-option, doc: The options of the sink. } }");
    private static final Field<Entries<SettingsSpec>> SETTINGS = Field.optional(
            "settings",
            Shapes.entries(Shapes.memberName(), ConstantsShapes.SETTINGS),
            "the records of typed settings",
            "{ client: { class: ClientOptions, implements: ClientSettings } }");
    private static final Field<Entries<BuilderSpec>> BUILDERS = Field.optional(
            "builders",
            Shapes.entries(Shapes.entryName(), BuilderShapes.BUILDER),
            "the builders",
            "{ sink: { class: SinkBuilder, builds: sink,"
                    + " settings: { class: SinkOptions, implements: SinkSettings }, doc: Builds a sink. } }");
    private static final Field<Entries<FacadeSpec>> FACADES = Field.optional(
            "facades",
            Shapes.entries(Shapes.entryName(), FacadeShapes.FACADE),
            "the facades",
            "{ sink: { class: Sink, builder: sink, delegate: SinkRuntime, doc: Writes orders. } }");
    private static final Field<ConvertersSpec> CONVERTERS = Field.optional(
            "converters",
            ConverterShapes.CONVERTERS,
            "what turns elements into what the connector writes",
            "{ classes: { beans: { class: BeanConverter, delegate: BeanWriter, doc: Converts beans. } } }");
    private static final Field<ItemTypesSpec> ITEM_TYPES = Field.optional(
            "item-types",
            ItemTypeShapes.ITEM_TYPES,
            "what users' item types compile to",
            "{ writer: com.example.Writer,"
                    + " codec: com.example.Codec, types: {}, nested: { attribute: map }, classes: {"
                    + " codec: { name: '{Item}Codec', extends: 'com.example.ItemCodec<{Item}>', doc: Writes it. } } }");

    private static final Field<Located<EntryName>> USES = Field.required(
            LanguageKeys.USES,
            Shapes.located(Shapes.entryName()),
            "the connector that the item types are for",
            "my-connector");
    private static final Field<Entries<ItemFileSpec.ItemSpec>> ITEMS = Field.required(
            LanguageKeys.ITEMS,
            Shapes.entries(Shapes.className(), ItemShapes.ITEM),
            "the item types",
            "{ Order: { attributes: { orderId: { type: string } } } }");
    private static final Field<Entries<ItemFileSpec.EnumSpec>> ENUMS = Field.optional(
            "enums",
            Shapes.entries(Shapes.className(), ItemShapes.ENUM),
            "the enums that attributes can be of",
            "{ OrderStatus: { values: { PAID: The customer paid. } } }");
    private static final Field<Entries<ItemFileSpec.TableSpec>> TABLES = Field.optional(
            "tables",
            Shapes.entries(Shapes.className(), ItemShapes.SHARED_TABLE),
            "the tables that several item types share",
            "{ ShopItem: { table: shop, discriminator: kind, items: { order: Order } } }");

    private SpecShapes() {}

    /**
     * A whole file.
     *
     * @param spec what it is about
     * @param suppressions the warnings that its author does not want to hear
     */
    record Root<T>(T spec, List<SuppressionSpec> suppressions) {}

    /** A connector's spec. It is made even where something is wrong, so that all rules can look at the rest. */
    static Shape<Root<ConnectorSpec>> connector(SourceFile file) {
        return new ObjectShape<>(
                "a connector's spec",
                List.of(
                        VERSION,
                        INCLUDE,
                        CONNECTOR,
                        RUNTIME,
                        IMPORTS,
                        SURFACES,
                        OPTIONS,
                        GROUPS,
                        CONSTANTS,
                        SETTINGS,
                        BUILDERS,
                        FACADES,
                        CONVERTERS,
                        ITEM_TYPES,
                        SuppressionShapes.SUPPRESS),
                true,
                bound -> new Root<>(connector(file, bound), bound.list(SuppressionShapes.SUPPRESS)));
    }

    private static ConnectorSpec connector(SourceFile file, Bound bound) {
        return new ConnectorSpec(
                file,
                bound.find(CONNECTOR),
                new ConnectorSpec.JavaLinks(bound.find(RUNTIME), bound.list(IMPORTS)),
                bound.entries(OPTIONS),
                new ConnectorSpec.Vocabulary(bound.entries(SURFACES), bound.entries(GROUPS)),
                new ConnectorSpec.JavaSurfaces(
                        bound.entries(CONSTANTS),
                        bound.entries(SETTINGS),
                        bound.entries(BUILDERS),
                        bound.entries(FACADES),
                        bound.find(CONVERTERS)),
                bound.find(ITEM_TYPES));
    }

    /** A user's file. It is made even where something is wrong, so that all rules can look at the rest. */
    static Shape<Root<ItemFileSpec>> items(SourceFile file) {
        return new ObjectShape<>(
                "a file of item types",
                List.of(OPTIONAL_VERSION, INCLUDE, USES, PACKAGE, ITEMS, ENUMS, TABLES, SuppressionShapes.SUPPRESS),
                true,
                bound -> new Root<>(
                        new ItemFileSpec(
                                file,
                                bound.find(USES),
                                bound.find(PACKAGE),
                                new ItemFileSpec.Declared(
                                        bound.entries(ITEMS), bound.entries(ENUMS), bound.entries(TABLES))),
                        bound.list(SuppressionShapes.SUPPRESS)));
    }

    private static Shape<ConnectorSpec.ConnectorHeader> header() {
        Field<Located<EntryName>> name =
                Field.required("name", Shapes.located(Shapes.entryName()), "the name that `uses` refers to", "orders");
        Field<Located<String>> title =
                Field.required("title", Shapes.locatedText(), "the name for people", "Order service");
        return new ObjectShape<>(
                "the connector",
                List.of(name, title, PACKAGE),
                bound -> new ConnectorSpec.ConnectorHeader(bound.get(name), bound.get(title), bound.get(PACKAGE)));
    }

    private static Shape<ConnectorSpec.RuntimeSpec> runtime() {
        Field<Located<QualifiedClass>> setting = runtimeClass("setting", "the class of a value with its name");
        Field<Located<QualifiedClass>> option = runtimeClass("option", "the class of an option");
        Field<Located<QualifiedClass>> type = runtimeClass("option-type", "the class of an option's type");
        Field<Located<QualifiedClass>> reader = runtimeClass("option-reader", "the class of what reads options");
        return new ObjectShape<>(
                "the runtime",
                List.of(setting, option, type, reader),
                bound -> new ConnectorSpec.RuntimeSpec(
                        bound.get(setting).value(),
                        bound.get(option).value(),
                        bound.get(type).value(),
                        bound.get(reader).value()));
    }

    private static Field<Located<QualifiedClass>> runtimeClass(String name, String doc) {
        return Field.required(name, Shapes.qualifiedClass(), doc, "com.example.runtime.Setting");
    }
}
