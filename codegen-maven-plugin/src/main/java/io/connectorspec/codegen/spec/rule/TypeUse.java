/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.BuilderSpec;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where a spec names a Java type.
 *
 * @param type the type
 * @param scope what names mean there
 * @param need what Java needs there
 */
record TypeUse(Located<JavaType> type, TypeScope scope, Need need) {

    /** What Java needs in a place. */
    enum Need {
        /** Any type. */
        TYPE,
        /** Any type that is not primitive. */
        REFERENCE,
        /** A class or an interface. */
        CLASS,
        /** A class of exceptions. */
        EXCEPTION
    }

    private static final ItemNames SAMPLE = ItemNames.of("Item");

    /** Gives all places of a spec. */
    static List<TypeUse> of(ConnectorSpec spec) {
        TypeScope scope = TypeScope.of(spec);
        List<TypeUse> uses = new ArrayList<>();
        spec.options()
                .bodies()
                .flatMap(option -> option.value().enumClass().stream())
                .forEach(type -> uses.add(new TypeUse(type, scope, Need.CLASS)));
        spec.surfaces()
                .settings()
                .bodies()
                .forEach(settings -> uses.add(new TypeUse(settings.record().implemented(), scope, Need.CLASS)));
        spec.surfaces().builders().bodies().forEach(builder -> builder(builder, scope, uses));
        spec.surfaces().facades().bodies().forEach(facade -> facade(facade, scope, uses));
        spec.surfaces().converters().ifPresent(converters -> converters(converters, scope, uses));
        spec.itemTypes().ifPresent(types -> itemTypes(types, scope, uses));
        return uses;
    }

    private static void builder(BuilderSpec builder, TypeScope outer, List<TypeUse> uses) {
        TypeScope scope = outer.with(builder.shape().typeParameters().names());
        builder.shape().superclass().ifPresent(type -> uses.add(new TypeUse(type, scope, Need.CLASS)));
        uses.add(new TypeUse(builder.settings().implemented(), scope, Need.CLASS));
        builder.properties()
                .bodies()
                .filter(property -> property.type().valueType().isEmpty())
                .forEach(property -> uses.add(new TypeUse(property.type().java(), scope, Need.TYPE)));
        builder.properties()
                .bodies()
                .flatMap(property -> property.type().also().stream())
                .forEach(also -> {
                    uses.add(new TypeUse(also.java(), scope, Need.REFERENCE));
                    uses.add(new TypeUse(also.through(), scope, Need.CLASS));
                });
    }

    private static void facade(FacadeSpec facade, TypeScope outer, List<TypeUse> uses) {
        TypeScope scope = outer.with(facade.shape().typeParameters().names());
        delegating(facade.shape(), facade.delegate(), scope, uses);
        facade.methods().bodies().forEach(method -> method(method, scope, uses));
    }

    private static void converters(ConvertersSpec converters, TypeScope outer, List<TypeUse> uses) {
        converters.table().ifPresent(table -> {
            uses.add(new TypeUse(table.superclass(), outer, Need.CLASS));
            table.types()
                    .list()
                    .forEach(type -> storedType(type.name())
                            .ifPresent(known -> uses.add(new TypeUse(known, outer, Need.CLASS))));
        });
        converters.classes().bodies().forEach(converter -> {
            TypeScope scope = outer.with(converter.shape().typeParameters().names());
            delegating(converter.shape(), converter.delegate(), scope, uses);
            converter
                    .arguments()
                    .bodies()
                    .forEach(argument -> uses.add(new TypeUse(argument.type(), scope, Need.TYPE)));
            converter.methods().bodies().forEach(method -> method(method, scope, uses));
        });
    }

    private static Optional<Located<JavaType>> storedType(Located<String> name) {
        try {
            return Optional.of(new Located<>(JavaType.parse(name.value()), name.span()));
        } catch (InvalidTextException reportedWhenItWasRead) {
            return Optional.empty();
        }
    }

    private static void delegating(
            FacadeSpec.Shape shape, FacadeSpec.Delegate delegate, TypeScope scope, List<TypeUse> uses) {
        shape.superclass().ifPresent(type -> uses.add(new TypeUse(type, scope, Need.CLASS)));
        shape.implemented().forEach(type -> uses.add(new TypeUse(type, scope, Need.CLASS)));
        uses.add(new TypeUse(delegate.type(), scope, Need.CLASS));
    }

    private static void method(FacadeSpec.Method method, TypeScope scope, List<TypeUse> uses) {
        method.returns().ifPresent(type -> uses.add(new TypeUse(type, scope, Need.TYPE)));
        method.takes().bodies().forEach(type -> uses.add(new TypeUse(type, scope, Need.TYPE)));
        method.thrown().forEach(type -> uses.add(new TypeUse(type, scope, Need.EXCEPTION)));
    }

    private static void itemTypes(ItemTypesSpec types, TypeScope scope, List<TypeUse> uses) {
        types.types()
                .forEach((name, type) -> uses.add(new TypeUse(
                        type.java(),
                        scope.with(AttributeTypeName.parse(name.value()).variables()),
                        Need.TYPE)));
        TypeScope sample = scope.and(List.of(
                ResolvedType.ClassType.of("item", SAMPLE.item()), ResolvedType.ClassType.of("item", SAMPLE.key())));
        types.classes()
                .all()
                .forEach(kind -> superclass(kind).ifPresent(type -> uses.add(new TypeUse(type, sample, Need.CLASS))));
    }

    /** Gives the superclass of a kind of class, for some item; nothing if it is no type, which another rule reports. */
    private static Optional<Located<JavaType>> superclass(ItemClassesSpec.Kind kind) {
        try {
            JavaType type = JavaType.parse(SAMPLE.insert(kind.superclass().value()));
            return Optional.of(new Located<>(type, kind.superclass().span()));
        } catch (InvalidTextException reportedByAnotherRule) {
            return Optional.empty();
        }
    }
}
