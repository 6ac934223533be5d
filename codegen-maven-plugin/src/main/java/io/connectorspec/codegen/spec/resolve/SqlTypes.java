/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.AttributeTypeName;
import io.connectorspec.codegen.spec.model.AttributeTypes;
import io.connectorspec.codegen.spec.model.HeldItems;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec.AttributeSpec;
import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Gives the types of columns that hold attributes. There is none for items that hold items of their own type. */
final class SqlTypes {

    private final ItemTypesSpec spec;
    private final ItemFileSpec file;
    private final AttributeTypes types;
    private final HeldItems held;

    SqlTypes(ItemTypesSpec spec, ItemFileSpec file, AttributeTypes types, HeldItems held) {
        this.spec = spec;
        this.file = file;
        this.types = types;
        this.held = held;
    }

    Optional<String> of(AttributeTypeName name, Optional<String> chosen) {
        if (types.isItem(name)) {
            return held.reaches(name.name(), name.name()) ? Optional.empty() : row(name.name());
        }
        if (types.isEnum(name)) {
            return spec.userTypes().enums().flatMap(storage -> storage.sql()).map(Located::value);
        }
        Optional<String> type = types.encoding(name, chosen)
                .flatMap(ItemTypesSpec.Encoding::sql)
                .map(Located::value);
        Optional<String> variable = types.match(name).flatMap(AttributeTypes.Match::variable);
        if (type.isEmpty() || variable.isEmpty()) {
            return type;
        }
        return of(name.element().orElseThrow(), chosen)
                .map(element -> type.get().replaceAll("\\b" + variable.get() + "\\b", literally(element)));
    }

    private static String literally(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private Optional<String> row(String item) {
        List<String> fields = new ArrayList<>();
        for (Named<AttributeSpec> attribute :
                file.items().find(item).orElseThrow().attributes().list()) {
            AttributeSpec body = attribute.body().orElseThrow();
            Optional<String> type = of(body.type().value(), body.encoding().map(Located::value));
            if (type.isEmpty()) {
                return Optional.empty();
            }
            fields.add(SqlText.name(body.storedName().orElse(attribute.name()).value()) + " " + type.get());
        }
        return Optional.of("ROW<" + String.join(", ", fields) + ">");
    }
}
