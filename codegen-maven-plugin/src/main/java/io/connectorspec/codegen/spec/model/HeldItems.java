/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which item types hold which. */
public final class HeldItems {

    private final Map<String, Set<String>> held = new HashMap<>();

    /**
     * Looks at a file.
     *
     * @param types what the types of its attributes mean
     * @param through which attributes count
     */
    public HeldItems(ItemFileSpec file, AttributeTypes types, Predicate<ItemFileSpec.AttributeSpec> through) {
        file.items()
                .forEach((name, item) -> held.put(
                        name.value(),
                        item.attributes()
                                .bodies()
                                .filter(through)
                                .flatMap(attribute ->
                                        types.heldItem(attribute.type().value()).stream())
                                .collect(Collectors.toSet())));
    }

    /** Gives whether one item type holds another, directly or through others. */
    public boolean reaches(String from, String to) {
        return reaches(from, to, new HashSet<>());
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        Set<String> direct = held.getOrDefault(from, Set.of());
        return direct.contains(to) || direct.stream().filter(seen::add).anyMatch(next -> reaches(next, to, seen));
    }
}
