/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Span;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Members of one record or builder have different names, also as constants. */
final class DuplicateComponentRule implements ConnectorRule {

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        Components.ofSettings(spec).values().forEach(members -> check(members, problems));
        Components.ofBuilders(spec).values().forEach(members -> check(members, problems));
    }

    private static void check(List<Located<String>> members, Problems problems) {
        Map<String, Span> known = new HashMap<>();
        for (Located<String> member : members) {
            Span first = known.putIfAbsent(constant(member.value()), member.span());
            if (first != null) {
                problems.error(
                        Code.DUPLICATE_COMPONENT,
                        member.span(),
                        "'" + member.value() + "' is there already, from " + first.seenFrom(member.span()) + ".",
                        "Choose another name for one of the two.");
            }
        }
    }

    private static String constant(String name) {
        try {
            return new MemberName(name).constantCase();
        } catch (InvalidTextException reportedBefore) {
            return name;
        }
    }
}
