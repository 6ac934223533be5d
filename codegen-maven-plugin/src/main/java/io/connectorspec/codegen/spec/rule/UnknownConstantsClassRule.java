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
import io.connectorspec.codegen.spec.model.Located;
import java.util.List;

/** Classes of constants that options and settings refer to must exist. */
final class UnknownConstantsClassRule implements ConnectorRule {

    private static final Reference CLASS = new Reference(Code.UNKNOWN_CONSTANTS_CLASS, "class of constants");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        List<String> classes = spec.surfaces().constants().names();
        spec.options()
                .bodies()
                .forEach(option -> option.binding()
                        .constants()
                        .list()
                        .forEach(constant -> CLASS.check(constant.name(), classes, problems)));
        spec.surfaces()
                .settings()
                .bodies()
                .forEach(settings -> settings.values()
                        .forEach((component, constant) -> CLASS.check(
                                new Located<>(constant.value().owner().text(), constant.span()), classes, problems)));
    }
}
