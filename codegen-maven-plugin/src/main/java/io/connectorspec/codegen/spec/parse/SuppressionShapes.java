/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.SuppressionSpec;
import java.util.List;

/** What a spec can say about warnings. */
final class SuppressionShapes {

    private static final Field<Located<String>> CODE =
            Field.required("code", Shapes.reference("a warning"), "the code of the warning", "CS504");
    private static final Field<Located<String>> AT = Field.required(
            "at",
            Shapes.locatedText(),
            "the place, as the names of the entries that lead there with dots between them",
            "options.endpoint");
    private static final Field<Located<String>> REASON = Field.required(
            "reason", Shapes.locatedText(), "why the warning does not matter", "Users of version 1 write this key.");

    /** The warnings that are not reported. */
    static final Field<List<SuppressionSpec>> SUPPRESS = Field.optional(
            "suppress",
            Shapes.list(new ObjectShape<>(
                    "a suppression",
                    List.of(CODE, AT, REASON),
                    bound -> new SuppressionSpec(bound.get(CODE), bound.get(AT), bound.get(REASON)))),
            "the warnings that are not reported, each with the reason",
            "[{ code: CS504, at: options.endpoint, reason: Users of version 1 write this key. }]");

    private SuppressionShapes() {}
}
