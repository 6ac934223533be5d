/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.Located;
import java.util.ArrayList;
import java.util.List;

/** The enums that classes of constants declare, named with their classes. */
final class NestedEnums {

    private NestedEnums() {}

    static List<String> of(ConnectorSpec spec) {
        List<String> enums = new ArrayList<>();
        spec.options()
                .bodies()
                .forEach(option -> option.binding()
                        .constants()
                        .forEach((owner, field) -> field.enumType()
                                .map(Located::value)
                                .filter(type -> !type.name().contains("."))
                                .ifPresent(type -> enums.add(owner.value() + "." + type.name()))));
        return enums;
    }
}
