/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.EnumSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.ItemSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.TableSpec;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.TypeScope;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemClass.ClassAnnotation;
import io.connectorspec.codegen.spec.resolve.ItemOutput.CodecClass;
import io.connectorspec.codegen.spec.resolve.ItemOutput.EnumClass;
import io.connectorspec.codegen.spec.resolve.ItemOutput.SupportClass;
import io.connectorspec.codegen.spec.resolve.ItemOutput.TableType;
import io.connectorspec.codegen.spec.resolve.SupportResolver.Codecs;
import io.connectorspec.codegen.spec.resolve.SupportResolver.Place;
import io.connectorspec.codegen.spec.resolve.SupportResolver.Special;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gives the item types, enums and shared tables of one file their meaning. */
public final class ItemResolver {

    private final ItemFileSpec file;
    private final ItemTypesSpec spec;
    private final ItemClassesSpec classes;
    private final SupportResolver supports;
    private final Map<String, List<Attribute>> attributes;
    private final SchemaLines schema;

    private final List<ItemClass> objects = new ArrayList<>();
    private final List<EnumClass> enums = new ArrayList<>();
    private final List<TableType> tables = new ArrayList<>();
    private final List<CodecClass> codecs = new ArrayList<>();
    private final List<SupportClass> others = new ArrayList<>();

    private ItemResolver(ItemFileSpec file, ConnectorSpec connector) {
        this.file = file;
        this.spec = connector.itemTypes().orElseThrow();
        this.classes = spec.classes();
        this.supports = new SupportResolver(
                TypeScope.of(connector),
                file.packageName().orElseThrow().value().text());
        this.attributes = attributes(file, new AttributeResolver(file, connector));
        this.schema = new SchemaLines(attributes);
    }

    /**
     * Resolves a file.
     *
     * @param file a file that has passed all rules
     * @param connector the connector that it uses
     */
    public static ItemOutput resolve(ItemFileSpec file, ConnectorSpec connector) {
        ItemResolver resolver = new ItemResolver(file, connector);
        file.declared().enums().forEach((name, body) -> resolver.addEnum(name.value(), body));
        file.items().forEach((name, body) -> resolver.addItem(name.value(), body));
        file.declared().tables().forEach((name, body) -> resolver.addTable(name.value(), body));
        return new ItemOutput(resolver.objects, resolver.enums, resolver.tables, resolver.codecs, resolver.others);
    }

    private static Map<String, List<Attribute>> attributes(ItemFileSpec file, AttributeResolver resolver) {
        Map<String, List<Attribute>> attributes = new LinkedHashMap<>();
        file.items().forEach((item, body) -> {
            List<Attribute> resolved = new ArrayList<>();
            body.attributes()
                    .forEach((name, type) -> resolved.add(resolver.attribute(item.value(), name.value(), type)));
            attributes.put(item.value(), resolved);
        });
        return attributes;
    }

    private void addEnum(String name, EnumSpec body) {
        String path = "enums." + name;
        List<ItemOutput.Constant> constants = new ArrayList<>();
        body.values()
                .forEach((constant, value) -> constants.add(new ItemOutput.Constant(
                        constant.value(),
                        value.stored().orElse(constant).value(),
                        new Explanation(value.doc().value(), path + ".values." + constant.value()))));
        String doc = body.doc().map(Located::value).orElse("One of a few values.");
        enums.add(new EnumClass(supports.type(name), new Explanation(doc, path), constants));
        List<String> texts = constants.stream().map(ItemOutput.Constant::stored).toList();
        Place place =
                new Place(ItemNames.of(name), List.of(), Codecs.NONE, List.of(), new Special(texts, "", Map.of()));
        others.add(supports.resolve(classes.codecs().enumeration().orElseThrow(), place, path));
    }

    private void addItem(String name, ItemSpec body) {
        String path = "items." + name;
        List<Attribute> own = attributes.get(name);
        ItemNames names = ItemNames.of(name, file);
        Optional<ItemClass.Shared> shared = file.sharedTable(name)
                .map(table -> shared(name, table.name().value(), table.body().orElseThrow()));
        Place place = new Place(
                names,
                schema.of(name, own),
                codecNames(names, classes.codecs().item()),
                keyAttributes(own),
                Special.NONE);
        ItemClass item = new ItemClass(
                supports.type(name),
                new Explanation(documentation(body, shared), path),
                own,
                key(place),
                new ItemClass.Traits(body.table().map(Located::value), shared, false, annotations(place, path)));
        objects.add(item);
        codecs.add(new CodecClass(supports.resolve(classes.codecs().item(), place, path), item, spec.protocol()));
        if (shared.isEmpty()) {
            addKey(place, path);
        }
        addConverters(place, shared.isPresent(), path);
    }

    private void addTable(String name, TableSpec body) {
        String path = "tables." + name;
        ItemNames names = ItemNames.of(name);
        Map<String, String> items = itemsByText(body);
        Map<String, String> memberCodecs = new TreeMap<>(items);
        memberCodecs.replaceAll((text, item) ->
                ItemNames.of(item).insert(classes.codecs().item().name().value()));
        String first = body.items().bodies().findFirst().orElseThrow().value();
        ItemClassesSpec.Kind codec = classes.codecs().table().orElseThrow();
        Place place = new Place(
                names,
                schema.of(name, items),
                codecNames(names, codec),
                keyAttributes(attributes.get(first)),
                new Special(List.of(), body.discriminator().value(), memberCodecs));
        String doc = body.doc()
                .map(Located::value)
                .orElse("An item of the table `" + body.table().value() + "`.");
        tables.add(new TableType(
                supports.type(name),
                body.table().value(),
                new Explanation(doc, path),
                new TreeMap<>(items).values().stream().map(supports::type).toList(),
                new ItemOutput.TableTraits(
                        body.discriminator().value(), key(place).map(ItemClass.Key::type), annotations(place, path))));
        others.add(supports.resolve(codec, place, path));
        addKey(place, path);
        addConverters(place, false, path);
    }

    private void addKey(Place owner, String path) {
        if (owner.key().isEmpty()) {
            return;
        }
        ItemNames names = owner.names().ofKey();
        Place place = new Place(
                names,
                schema.of(names.item(), owner.key()),
                new Codecs(owner.codecs().key(), owner.codecs().key()),
                owner.key(),
                Special.NONE);
        boolean written = classes.codecs().key().isPresent();
        ItemClass key = new ItemClass(
                supports.type(names.item()),
                new Explanation("The key of an item of type `" + owner.names().item() + "`.", path),
                owner.key(),
                Optional.empty(),
                new ItemClass.Traits(
                        Optional.empty(), Optional.empty(), true, written ? annotations(place, path) : List.of()));
        objects.add(key);
        classes.codecs()
                .key()
                .ifPresent(
                        kind -> codecs.add(new CodecClass(supports.resolve(kind, place, path), key, spec.protocol())));
    }

    /** Adds the classes that annotations name. */
    private List<ClassAnnotation> annotations(Place place, String path) {
        List<ClassAnnotation> annotations = new ArrayList<>();
        classes.annotations().forEach(annotation -> {
            SupportClass named = supports.resolve(annotation.kind(), place, path);
            others.add(named);
            annotations.add(new ClassAnnotation(annotation.annotation().value(), named.type()));
        });
        return annotations;
    }

    private void addConverters(Place place, boolean shares, String path) {
        if (!place.key().isEmpty()) {
            classes.converters().stream()
                    .filter(converter -> !(shares && converter.wholeTable()))
                    .forEach(converter -> others.add(supports.resolve(converter.kind(), place, path)));
        }
    }

    private ItemClass.Shared shared(String item, String table, TableSpec body) {
        String text = itemsByText(body).entrySet().stream()
                .filter(entry -> entry.getValue().equals(item))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new ItemClass.Shared(supports.type(table), body.discriminator().value(), text);
    }

    private static Map<String, String> itemsByText(TableSpec table) {
        Map<String, String> items = new TreeMap<>();
        table.items().forEach((text, item) -> items.put(text.value(), item.value()));
        return items;
    }

    private Codecs codecNames(ItemNames names, ItemClassesSpec.Kind codec) {
        return new Codecs(
                names.insert(codec.name().value()),
                classes.codecs()
                        .key()
                        .map(kind -> names.ofKey().insert(kind.name().value()))
                        .orElse(""));
    }

    private Optional<ItemClass.Key> key(Place place) {
        return place.key().isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemClass.Key(supports.type(place.names().key()), place.key()));
    }

    private List<Attribute> keyAttributes(List<Attribute> all) {
        List<Attribute> key = new ArrayList<>();
        spec.roles()
                .forEach((role, body) -> all.stream()
                        .filter(attribute ->
                                body.key() && attribute.use().role().equals(Optional.of(role.value())))
                        .forEach(key::add));
        return key;
    }

    private static String documentation(ItemSpec body, Optional<ItemClass.Shared> shared) {
        return body.doc()
                .map(Located::value)
                .orElseGet(() -> body.table()
                        .map(table -> "An item of the table `" + table.value() + "`.")
                        .or(() -> shared.map(
                                table -> "An item with `" + table.text() + "` in `" + table.discriminator() + "`."))
                        .orElse("A part of an item."));
    }
}
