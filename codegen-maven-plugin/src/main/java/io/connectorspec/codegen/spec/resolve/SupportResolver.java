/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemClassesSpec.Kind;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.TypeScope;
import io.connectorspec.codegen.spec.resolve.ItemClass.Attribute;
import io.connectorspec.codegen.spec.resolve.ItemOutput.Argument;
import io.connectorspec.codegen.spec.resolve.ItemOutput.SupportClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives the classes around items their meaning: names, superclasses, and what their constructors take. */
final class SupportResolver {

    private final TypeScope scope;
    private final String packageName;

    SupportResolver(TypeScope scope, String packageName) {
        this.scope = scope;
        this.packageName = packageName;
    }

    /**
     * What there is where a class is made. A part that has no meaning there is empty; rules see to it that no class
     * asks for it.
     *
     * @param names what the class's texts can name
     * @param schema what the object is made of
     * @param codecs the names of the codecs of the object and its key
     * @param key the attributes of the key
     * @param special what only enums and shared tables have
     */
    record Place(ItemNames names, List<String> schema, Codecs codecs, List<Attribute> key, Special special) {}

    /**
     * The names of codecs.
     *
     * @param item of the object
     * @param key of its key
     */
    record Codecs(String item, String key) {

        static final Codecs NONE = new Codecs("", "");
    }

    /**
     * What only enums and shared tables have.
     *
     * @param texts the texts that are stored for an enum's constants
     * @param discriminator the attribute that tells a table's item types apart
     * @param memberCodecs the names of their codecs, by what it holds
     */
    record Special(List<String> texts, String discriminator, Map<String, String> memberCodecs) {

        static final Special NONE = new Special(List.of(), "", Map.of());
    }

    /** Gives a class of a kind. */
    SupportClass resolve(Kind kind, Place place, String path) {
        ItemNames names = place.names();
        return new SupportClass(
                type(names.insert(kind.name().value())),
                scope.and(List.of(type(names.item()), type(names.key())))
                        .resolve(JavaType.parse(names.insert(kind.superclass().value()))),
                kind.arguments().stream()
                        .map(Located::value)
                        .map(argument -> argument(argument, place))
                        .toList(),
                new Explanation(names.insert(kind.doc().value()), path));
    }

    private Argument argument(ItemClassesSpec.Argument argument, Place place) {
        return switch (argument) {
            case ITEM_CLASS -> new ItemOutput.ClassLiteral(type(place.names().item()));
            case SCHEMA -> new ItemOutput.Texts(place.schema());
            case CODEC -> new ItemOutput.NewObject(type(place.codecs().item()));
            case KEY_CODEC -> new ItemOutput.NewObject(type(place.codecs().key()));
            case KEY_ATTRIBUTES ->
                new ItemOutput.Texts(place.key().stream()
                        .map(attribute -> attribute.names().stored())
                        .toList());
            case CONSTANTS -> new ItemOutput.Constants(type(place.names().item()));
            case STORED_TEXTS -> new ItemOutput.Texts(place.special().texts());
            case DISCRIMINATOR -> new ItemOutput.Text(place.special().discriminator());
            case MEMBER_CODECS -> {
                Map<String, ClassType> types = new TreeMap<>();
                place.special().memberCodecs().forEach((text, codec) -> types.put(text, type(codec)));
                yield new ItemOutput.NewObjects(types);
            }
        };
    }

    ClassType type(String name) {
        return ClassType.of(packageName, name);
    }
}
