/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mapping with fixed keys.
 *
 * @param what what the mapping is, such as {@code an option}
 * @param fields its keys
 * @param lenient whether a value is made although something was wrong, so that the rest can be checked too
 * @param maker makes the value
 */
record ObjectShape<T>(String what, List<Field<?>> fields, boolean lenient, Function<Bound, T> maker)
        implements Shape<T> {

    ObjectShape(String what, List<Field<?>> fields, Function<Bound, T> maker) {
        this(what, fields, false, maker);
    }

    @Override
    public Form form() {
        return new Form.Keyed(
                what,
                fields.stream()
                        .map(field -> new Form.Key(
                                field.name(), field.shape().form(), field.required(), field.doc(), field.example()))
                        .toList());
    }

    @Override
    public String expected() {
        String example = fields.stream()
                .filter(Field::required)
                .map(field -> field.name() + ": " + field.example())
                .collect(Collectors.joining(", "));
        return "a mapping that describes " + what + (example.isEmpty() ? "" : ", such as `{ " + example + " }`");
    }

    @Override
    public Optional<T> bind(YamlNode node, Problems problems) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrongKind(node, problems);
        }
        Bound bound = new Bound();
        Set<String> seen = new HashSet<>();
        boolean whole = true;
        for (YamlNode.Entry entry : mapping.entries()) {
            whole &= bind(entry, bound, seen, problems);
        }
        for (Field<?> field : fields) {
            if (field.required() && !seen.contains(field.name())) {
                whole = false;
                problems.error(
                        Code.MISSING_KEY,
                        mapping.owner(),
                        "'" + field.name() + "' is missing here: " + field.doc() + ".",
                        "Add a line such as `" + field.name() + ": " + field.example() + "`.");
            }
        }
        return whole || lenient ? Optional.of(maker.apply(bound)) : Optional.empty();
    }

    /** Binds one entry; what it was meant to be counts as seen, so that it is not reported as missing too. */
    private boolean bind(YamlNode.Entry entry, Bound bound, Set<String> seen, Problems problems) {
        String key = entry.key().value();
        Optional<Field<?>> field =
                fields.stream().filter(f -> f.name().equals(key)).findFirst();
        if (field.isPresent()) {
            seen.add(key);
            return bind(field.get(), entry.value(), bound, problems);
        }
        List<String> names = fields.stream().<String>map(Field::name).toList();
        Optional<String> meant = Suggestion.nearest(key, names);
        meant.ifPresent(seen::add);
        problems.error(
                Code.UNKNOWN_KEY,
                entry.key().span(),
                "'" + key + "' is not a key of " + what + ".",
                Suggestion.sentence(key, names));
        return meant.isEmpty();
    }

    private static <V> boolean bind(Field<V> field, YamlNode node, Bound bound, Problems problems) {
        return bound.bind(field, field.shape().bind(node, problems));
    }
}
