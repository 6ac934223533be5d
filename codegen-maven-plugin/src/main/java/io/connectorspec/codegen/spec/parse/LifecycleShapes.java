/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.OptionSpec.Deprecation;
import io.connectorspec.codegen.spec.model.Version;
import java.util.List;
import java.util.Optional;

/** What a spec can say about the end of an option. */
final class LifecycleShapes {

    private static final Field<Located<Version>> SINCE = Field.optional(
            "since", Shapes.version(), "the version from which on the option should not be used", "1.2.0");
    private static final Field<Located<Version>> REMOVAL =
            Field.optional("removal", Shapes.version(), "the version in which the option will be gone", "2.0.0");
    private static final Field<Located<String>> USE =
            Field.optional("use", Shapes.reference("an option"), "the option to use instead", "max-batch-size");
    private static final Field<Located<String>> REASON = Field.optional(
            "reason", Shapes.locatedText(), "what users should know, in full sentences", "The service ignores it.");

    private static final Shape<Deprecation> LONG_FORM = new ObjectShape<>(
            "a deprecation",
            List.of(SINCE, REMOVAL, USE, REASON),
            bound -> new Deprecation(bound.find(SINCE), bound.find(REMOVAL), bound.find(USE), bound.find(REASON)));

    /** The end of an option, or a text that is the reason for it. */
    static final Shape<Located<OptionSpec.Deprecation>> DEPRECATION = Shapes.located(
            new ShortShape<>(new MappedShape<>(Shapes.locatedText(), LifecycleShapes::reason), LONG_FORM));

    private LifecycleShapes() {}

    private static Deprecation reason(Located<String> text) {
        return new Deprecation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }
}
