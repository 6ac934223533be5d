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
import io.connectorspec.codegen.spec.model.ItemClassesSpec;
import io.connectorspec.codegen.spec.model.ItemClassesSpec.Argument;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The classes of item types ask for what there is where they are made: a codec of an enum has no key, say. */
final class MisplacedArgumentRule implements ConnectorRule {

    private static final Set<Argument> OBJECT = Set.of(Argument.ITEM_CLASS, Argument.SCHEMA);
    private static final Set<Argument> ENUM = Set.of(Argument.ITEM_CLASS, Argument.CONSTANTS, Argument.STORED_TEXTS);
    private static final Set<Argument> TABLE =
            Set.of(Argument.ITEM_CLASS, Argument.SCHEMA, Argument.DISCRIMINATOR, Argument.MEMBER_CODECS);
    private static final Set<Argument> ANNOTATION = Set.of(Argument.ITEM_CLASS, Argument.SCHEMA, Argument.CODEC);
    private static final Set<Argument> CONVERTER =
            Set.of(Argument.ITEM_CLASS, Argument.SCHEMA, Argument.CODEC, Argument.KEY_CODEC, Argument.KEY_ATTRIBUTES);

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.itemTypes().ifPresent(types -> {
            ItemClassesSpec classes = types.classes();
            check(classes.codecs().item(), OBJECT, problems);
            classes.codecs().key().ifPresent(kind -> check(kind, OBJECT, problems));
            classes.codecs().enumeration().ifPresent(kind -> check(kind, ENUM, problems));
            classes.codecs().table().ifPresent(kind -> check(kind, TABLE, problems));
            classes.annotations().forEach(annotation -> check(annotation.kind(), ANNOTATION, problems));
            classes.converters().forEach(converter -> check(converter.kind(), CONVERTER, problems));
        });
    }

    private static void check(ItemClassesSpec.Kind kind, Set<Argument> known, Problems problems) {
        List<String> words =
                List.copyOf(new TreeSet<>(known.stream().map(Argument::word).toList()));
        kind.arguments().stream()
                .filter(argument -> !known.contains(argument.value()))
                .forEach(argument -> problems.error(
                        Code.MISPLACED_ARGUMENT,
                        argument.span(),
                        "There is no '" + argument.value().word() + "' where this class is made.",
                        "Write any of " + String.join(", ", words) + "."));
    }
}
