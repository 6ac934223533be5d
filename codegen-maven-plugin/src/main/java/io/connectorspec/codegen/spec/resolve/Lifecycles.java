/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.OptionSpec;
import io.connectorspec.codegen.spec.model.Version;
import java.util.Optional;
import java.util.function.Function;

/** Turns what a spec says about the beginning and the end of an option into what users of one place are told. */
final class Lifecycles {

    private Lifecycles() {}

    /**
     * Gives the lifecycle of an option.
     *
     * @param replacement gives the name of another option as users of the place know it, if it is there
     */
    static Lifecycle of(OptionSpec option, Function<String, Optional<String>> replacement) {
        OptionSpec.Lifecycle lifecycle = option.text().lifecycle();
        return new Lifecycle(
                text(lifecycle.since()),
                lifecycle.deprecation().map(Located::value).map(deprecation -> of(deprecation, replacement)));
    }

    private static Lifecycle.Deprecation of(
            OptionSpec.Deprecation deprecation, Function<String, Optional<String>> replacement) {
        return new Lifecycle.Deprecation(
                text(deprecation.since()),
                text(deprecation.removal()),
                deprecation.replacement().map(Located::value).flatMap(replacement),
                deprecation.reason().map(Located::value));
    }

    private static Optional<String> text(Optional<Located<Version>> version) {
        return version.map(known -> known.value().text());
    }
}
