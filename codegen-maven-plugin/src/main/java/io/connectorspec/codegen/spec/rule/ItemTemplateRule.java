/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.SimpleClassName;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names and superclasses of item types' classes are valid for every item type. */
final class ItemTemplateRule implements ConnectorRule {

    private static final String SAMPLE = "Item";

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.itemTypes().map(ItemTypesSpec::classes).ifPresent(classes -> {
            Stream.of(Stream.of(classes.codec()), classes.keyCodec().stream(), classes.converters().stream())
                    .flatMap(Function.identity())
                    .forEach(kind -> check(kind, TypeScope.of(spec), problems));
        });
    }

    private static void check(ItemTypesSpec.GeneratedClass kind, TypeScope scope, Problems problems) {
        Located<String> name = kind.name();
        if (!name.value().contains("{Item}")) {
            problems.error(
                    Code.INVALID_NAME,
                    name.span(),
                    "The classes of all item types would have this name.",
                    "Put {Item} into it, such as '{Item}Codec'.");
        }
        report(Code.INVALID_NAME, name, () -> new SimpleClassName(ItemNames.insert(name.value(), SAMPLE)), problems);
        report(Code.INVALID_TYPE, kind.superclass(), () -> superclass(kind, scope, problems), problems);
    }

    private static void superclass(ItemTypesSpec.GeneratedClass kind, TypeScope scope, Problems problems) {
        JavaType type = JavaType.parse(ItemNames.insert(kind.superclass().value(), SAMPLE));
        scope.and(List.of(sample(SAMPLE), sample(ItemNames.keyName(SAMPLE)))).unknown(type).stream()
                .findFirst()
                .ifPresent(part -> problems.error(
                        Code.UNKNOWN_TYPE_NAME,
                        kind.superclass().span(),
                        "Nothing is known of the Java type '" + part.name() + "'.",
                        "Add the class to `imports`, or write it with its package."));
    }

    private static ResolvedType.ClassType sample(String name) {
        return ResolvedType.ClassType.of("item", name);
    }

    private static void report(Code code, Located<String> text, Runnable check, Problems problems) {
        try {
            check.run();
        } catch (InvalidTextException refused) {
            problems.error(code, text.span(), refused.getMessage(), refused.hint());
        }
    }
}
