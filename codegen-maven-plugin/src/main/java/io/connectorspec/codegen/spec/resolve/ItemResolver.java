/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.AttributeTypes;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.AttributeSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.ItemSpec;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Encoding;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.GeneratedClass;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.TypeScope;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemClass.Codec;
import io.connectorspec.codegen.spec.resolve.ItemClass.NewCodec;
import io.connectorspec.codegen.spec.resolve.ItemClass.OwnCodec;
import io.connectorspec.codegen.spec.resolve.ItemClasses.CodecClass;
import io.connectorspec.codegen.spec.resolve.ItemClasses.ConverterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the item types of one file their meaning. */
public final class ItemResolver {

    private final ItemTypesSpec spec;
    private final String packageName;
    private final AttributeTypes types;
    private final TypeScope scope;

    private ItemResolver(ItemFileSpec file, ConnectorSpec connector) {
        this.spec = connector.itemTypes().orElseThrow();
        this.packageName = file.packageName().orElseThrow().value().text();
        this.types = new AttributeTypes(spec, file.items().names());
        this.scope = TypeScope.of(connector);
    }

    /**
     * Resolves a file.
     *
     * @param file a file that has passed all rules
     * @param connector the connector that it uses
     */
    public static List<ItemClasses> resolve(ItemFileSpec file, ConnectorSpec connector) {
        ItemResolver resolver = new ItemResolver(file, connector);
        List<ItemClasses> classes = new ArrayList<>();
        file.items().forEach((name, body) -> classes.add(resolver.item(name.value(), body)));
        return List.copyOf(classes);
    }

    private ItemClasses item(String name, ItemSpec body) {
        List<Attribute> attributes = new ArrayList<>();
        body.attributes().forEach((attribute, type) -> attributes.add(attribute(name, attribute.value(), type)));
        ItemClass item = new ItemClass(
                type(name),
                new Explanation(documentation(body), "items." + name),
                attributes,
                new ItemClass.Traits(body.table().map(Located::value), false));
        Optional<ItemClass> key = key(name, keyAttributes(attributes));
        ItemTypesSpec.Classes classes = spec.classes();
        return new ItemClasses(
                item,
                key,
                new ItemClasses.Codecs(
                        codec(classes.codec(), name, item),
                        key.flatMap(written -> classes.keyCodec().map(codec -> codec(codec, name, written)))),
                key.isEmpty()
                        ? List.of()
                        : classes.converters().stream()
                                .map(converter -> converter(converter, name))
                                .toList(),
                spec.protocol());
    }

    private Optional<ItemClass> key(String item, List<Attribute> attributes) {
        Explanation text = new Explanation("The key of an item of type `" + item + "`.", "items." + item);
        return attributes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemClass(
                        type(ItemNames.keyName(item)), text, attributes, new ItemClass.Traits(Optional.empty(), true)));
    }

    private static String documentation(ItemSpec body) {
        return body.doc()
                .map(Located::value)
                .orElseGet(() -> body.table()
                        .map(table -> "An item of the table `" + table.value() + "`.")
                        .orElse("A part of an item."));
    }

    private List<Attribute> keyAttributes(List<Attribute> attributes) {
        List<Attribute> key = new ArrayList<>();
        spec.roles().forEach((role, body) -> {
            if (body.key()) {
                attributes.stream()
                        .filter(attribute -> attribute.use().role().equals(Optional.of(role.value())))
                        .forEach(key::add);
            }
        });
        return key;
    }

    private Attribute attribute(String item, String name, AttributeSpec body) {
        String stored = body.storedName().map(Located::value).orElse(name);
        Optional<String> encoding = body.encoding().map(Located::value);
        String doc = body.traits().doc().map(Located::value).orElse("The attribute `" + stored + "`.");
        return new Attribute(
                new ItemClass.Names(name, stored),
                java(body.type().value()),
                codec(body.type().value(), encoding, item),
                new ItemClass.Use(
                        body.traits().optional(),
                        body.traits().secret(),
                        body.role().map(Located::value)),
                new Explanation(doc, "items." + item + ".attributes." + name));
    }

    private ResolvedType java(AttributeTypeName name) {
        if (types.isItem(name)) {
            return type(name.name());
        }
        AttributeTypes.Match match = types.match(name).orElseThrow();
        JavaType java = match.type().java().value();
        if (match.variable().isEmpty()) {
            return scope.resolve(java);
        }
        String variable = match.variable().get();
        return scope.with(List.of(variable))
                .resolve(java)
                .substitute(variable, java(name.element().orElseThrow()));
    }

    private Codec codec(AttributeTypeName name, Optional<String> encoding, String item) {
        if (types.isItem(name)) {
            return name.name().equals(item)
                    ? new OwnCodec()
                    : new NewCodec(generated(spec.classes().codec(), name.name()), List.of());
        }
        AttributeTypes.Match match = types.match(name).orElseThrow();
        Encoding chosen = types.encoding(match.type(), encoding).orElseThrow();
        QualifiedClass codec = chosen.codec().value();
        List<Codec> elements = match.variable().isEmpty()
                ? List.of()
                : List.of(codec(name.element().orElseThrow(), encoding, item));
        return new NewCodec(ClassType.of(codec.packageName(), codec.simpleName()), elements);
    }

    private CodecClass codec(GeneratedClass kind, String item, ItemClass written) {
        return new CodecClass(generated(kind, item), superclass(kind, item), written, text(kind, item));
    }

    private ConverterClass converter(GeneratedClass kind, String item) {
        return new ConverterClass(
                generated(kind, item),
                superclass(kind, item),
                kind.arguments().stream().map(Located::value).toList(),
                text(kind, item));
    }

    private ClassType generated(GeneratedClass kind, String item) {
        return type(ItemNames.insert(kind.name().value(), item));
    }

    private ResolvedType superclass(GeneratedClass kind, String item) {
        return scope.and(List.of(type(item), type(ItemNames.keyName(item))))
                .resolve(JavaType.parse(ItemNames.insert(kind.superclass().value(), item)));
    }

    private static Explanation text(GeneratedClass kind, String item) {
        return new Explanation(ItemNames.insert(kind.doc().value(), item), "items." + item);
    }

    private ClassType type(String name) {
        return ClassType.of(packageName, name);
    }
}
