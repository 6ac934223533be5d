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
import io.connectorspec.codegen.spec.model.ConvertersSpec;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.model.TypeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Java lets a class implement an interface once, whatever its type arguments are. */
final class DuplicateInterfaceRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        TypeScope scope = TypeScope.of(spec);
        Stream<FacadeSpec.Shape> facades = spec.surfaces().facades().bodies().map(FacadeSpec::shape);
        Stream<FacadeSpec.Shape> converters = spec.surfaces().converters().stream()
                .flatMap(all -> all.classes().bodies())
                .map(ConvertersSpec.Converter::shape);
        Stream.concat(facades, converters)
                .forEach(shape -> check(
                        shape.implemented(), scope.with(shape.typeParameters().names()), problems));
    }

    private static void check(List<Located<JavaType>> interfaces, TypeScope scope, Problems problems) {
        List<ClassType> seen = new ArrayList<>();
        for (Located<JavaType> type : interfaces) {
            if (scope.unknown(type.value()).isEmpty() && scope.resolve(type.value()) instanceof ClassType known) {
                ClassType raw = known.with(List.of());
                if (seen.contains(raw)) {
                    problems.error(
                            Code.DUPLICATE_INTERFACE,
                            type.span(),
                            "'" + raw.simpleName() + "' stands among these interfaces already.",
                            "Remove one of the two.");
                }
                seen.add(raw);
            }
        }
    }
}
