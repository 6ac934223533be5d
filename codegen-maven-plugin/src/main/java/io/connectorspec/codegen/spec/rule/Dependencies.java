/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.Named;
import io.connectorspec.codegen.spec.model.OptionSpec;
import java.util.List;
import java.util.stream.Stream;

/** Finds the options whose values decide whether another one may or must be given. */
final class Dependencies {

    private Dependencies() {}

    static List<Located<String>> of(OptionSpec option) {
        return Stream.concat(
                        option.presence().requiredIf().list().stream().map(Named::name),
                        option.presence().conflicts().stream())
                .toList();
    }
}
