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
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemNames;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.SimpleClassName;
import java.util.function.Function;

/** The names and superclasses of item types' classes are valid for every item type. */
final class ItemTemplateRule implements ConnectorRule {

    private static final ItemNames SAMPLE = ItemNames.of("Item");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.itemTypes().ifPresent(types -> types.classes().all().forEach(kind -> check(kind, problems)));
    }

    private static void check(ItemClassesSpec.Kind kind, Problems problems) {
        Located<String> name = kind.name();
        if (!ItemNames.isTemplate(name.value())) {
            problems.error(
                    Code.INVALID_NAME,
                    name.span(),
                    "The classes of all item types would have this name.",
                    "Put {Item} into it, such as '{Item}Codec'.");
        }
        refuse(Code.INVALID_NAME, name, SimpleClassName::new, problems);
        refuse(Code.INVALID_TYPE, kind.superclass(), JavaType::parse, problems);
    }

    private static void refuse(Code code, Located<String> template, Function<String, ?> reader, Problems problems) {
        try {
            reader.apply(SAMPLE.insert(template.value()));
        } catch (InvalidTextException refused) {
            problems.error(code, template.span(), refused.getMessage(), refused.hint());
        }
    }
}
