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
import io.connectorspec.codegen.spec.model.HeldItems;
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.AttributeSpec;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec.Encoding;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.TypeScope;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemClass.Codec;
import io.connectorspec.codegen.spec.resolve.ItemClass.Hash;
import io.connectorspec.codegen.spec.resolve.ItemClass.NewCodec;
import io.connectorspec.codegen.spec.resolve.ItemClass.OwnCodec;
import java.util.List;
import java.util.Optional;

/** Gives the attributes of item types their meaning: Java type, codec, and how they are stored. */
final class AttributeResolver {

    private final ItemTypesSpec spec;
    private final String packageName;
    private final AttributeTypes types;
    private final TypeScope scope;
    private final HeldItems held;
    private final SqlTypes sql;

    AttributeResolver(ItemFileSpec file, ConnectorSpec connector) {
        this.spec = connector.itemTypes().orElseThrow();
        this.packageName = file.packageName().orElseThrow().value().text();
        this.types = new AttributeTypes(spec, file);
        this.scope = TypeScope.of(connector);
        this.held = new HeldItems(file, types, attribute -> true);
        this.sql = new SqlTypes(spec, file, types, held);
    }

    /** Gives an attribute of an item type. */
    Attribute attribute(String item, String name, AttributeSpec body) {
        String stored = body.storedName().map(Located::value).orElse(name);
        String doc = body.traits().doc().map(Located::value).orElseGet(() -> Attribute.unexplained(stored));
        return new Attribute(
                new ItemClass.Names(name, stored),
                form(item, body),
                new ItemClass.Use(
                        body.traits().optional(),
                        body.traits().secret(),
                        isCircular(item, body.type().value()),
                        body.role().map(Located::value)),
                new Explanation(doc, "items." + item + ".attributes." + name));
    }

    private ItemClass.Form form(String item, AttributeSpec body) {
        AttributeTypeName type = body.type().value();
        Optional<String> encoding = body.encoding().map(Located::value);
        ItemClass.Stored stored = new ItemClass.Stored(
                type
                        + types.encodingName(type, encoding)
                                .map(name -> "/" + name)
                                .orElse(""),
                types.attributeKind(type, encoding).orElseThrow(),
                body.traits().conversion().converter().isPresent(),
                types.heldItem(type),
                sql.of(type, encoding));
        Codec codec = codec(type, encoding, item);
        Optional<Located<QualifiedClass>> converter = body.traits().conversion().converter();
        return converter.isEmpty()
                ? new ItemClass.Form(java(type), hash(type), codec, stored)
                : new ItemClass.Form(
                        classType(
                                body.traits().conversion().java().orElseThrow().value()),
                        Hash.VALUE,
                        new NewCodec(
                                classType(spec.protocol().converted().orElseThrow()),
                                false,
                                List.of(new NewCodec(classType(converter.get().value()), false, List.of()), codec)),
                        stored);
    }

    /** An attribute that holds items of its own type needs no care: there, the codec is at hand. */
    private boolean isCircular(String item, AttributeTypeName type) {
        return types.heldItem(type)
                .filter(inner -> !inner.equals(item) && held.reaches(inner, item))
                .isPresent();
    }

    private Hash hash(AttributeTypeName name) {
        if (types.isEnum(name)) {
            return Hash.CONSTANT;
        }
        Optional<AttributeTypeName> innermost = name.element();
        while (innermost.flatMap(AttributeTypeName::element).isPresent()) {
            innermost = innermost.flatMap(AttributeTypeName::element);
        }
        boolean holdsEnums = innermost.filter(types::isEnum).isPresent();
        boolean optional = java(name) instanceof ClassType type && type.is("java.util.Optional");
        return !holdsEnums ? Hash.VALUE : optional ? Hash.PRESENCE : Hash.SIZE;
    }

    private ResolvedType java(AttributeTypeName name) {
        if (types.isItem(name) || types.isEnum(name)) {
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
        ItemClassesSpec.Codecs codecs = spec.classes().codecs();
        if (types.isItem(name)) {
            return name.name().equals(item)
                    ? new OwnCodec()
                    : new NewCodec(generated(codecs.item(), name.name()), false, List.of());
        }
        if (types.isEnum(name)) {
            return new NewCodec(generated(codecs.enumeration().orElseThrow(), name.name()), false, List.of());
        }
        Encoding chosen = types.encoding(name, encoding).orElseThrow();
        List<Codec> elements = types.match(name).orElseThrow().variable().isEmpty()
                ? List.of()
                : List.of(codec(name.element().orElseThrow(), encoding, item));
        return new NewCodec(classType(chosen.codec().value()), chosen.canonical(), elements);
    }

    private ClassType generated(ItemClassesSpec.Kind kind, String item) {
        return type(ItemNames.of(item).insert(kind.name().value()));
    }

    private static ClassType classType(QualifiedClass name) {
        return ClassType.of(name.packageName(), name.simpleName());
    }

    private ClassType type(String name) {
        return ClassType.of(packageName, name);
    }
}
