/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows the keys of options on every surface, with the keys of the options that they stand under. */
public final class KeyTable {

    private final ConnectorSpec spec;

    /** Takes the spec whose options are looked up. */
    public KeyTable(ConnectorSpec spec) {
        this.spec = spec;
    }

    /** Gives the surface that counts where none is named. */
    public String surface(Optional<Located<String>> named) {
        return named.map(Located::value)
                .orElseGet(() -> spec.vocabulary().surfaces().names().stream()
                        .findFirst()
                        .orElse(""));
    }

    /** Gives the key of an option as it stands in the spec, below the option that it is under. */
    public Optional<OptionKey> relative(OptionSpec option, String surface) {
        return option.keys()
                .perSurface()
                .find(surface)
                .or(() -> option.keys().key())
                .map(Located::value);
    }

    /** Gives the whole key of an option, or nothing if it has none there or stands under itself. */
    public Optional<OptionKey> absolute(String option, String surface) {
        return absolute(option, surface, new HashSet<>());
    }

    /** Gives the names of the options that an option stands under, from the inside out. */
    public Set<String> ancestors(String option) {
        Set<String> ancestors = new LinkedHashSet<>();
        Optional<String> parent = parent(option);
        while (parent.isPresent() && ancestors.add(parent.get())) {
            parent = parent(parent.get());
        }
        return ancestors;
    }

    /**
     * Gives the keys of an option below another option's key.
     *
     * @param option the option
     * @param under the other option; empty for whole keys
     * @return the key, then the fallback keys; empty if the option does not stand there
     */
    public List<String> below(String option, Optional<String> under, String surface) {
        OptionSpec body = spec.options().find(option).orElseThrow();
        String prefix = under.flatMap(name -> absolute(name, surface))
                .map(key -> key.text() + ".")
                .orElse("");
        String parent = body.keys()
                .under()
                .flatMap(name -> absolute(name.value(), surface))
                .map(key -> key.text() + ".")
                .orElse("");
        Optional<OptionKey> own = relative(body, surface);
        if (own.isEmpty()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        keys.add(parent + own.get().text());
        body.keys()
                .fallbackKeys()
                .forEach(fallback -> keys.add(parent + fallback.value().text()));
        if (under.isPresent() && option.equals(under.get())) {
            return List.of("");
        }
        return keys.stream().allMatch(key -> key.startsWith(prefix))
                ? keys.stream().map(key -> key.substring(prefix.length())).toList()
                : List.of();
    }

    private Optional<OptionKey> absolute(String option, String surface, Set<String> seen) {
        Optional<OptionSpec> body = spec.options().find(option);
        if (body.isEmpty() || !seen.add(option)) {
            return Optional.empty();
        }
        Optional<OptionKey> own = relative(body.get(), surface);
        Optional<Located<String>> under = body.get().keys().under();
        if (under.isEmpty()) {
            return own;
        }
        return absolute(under.get().value(), surface, seen).flatMap(parent -> own.map(parent::below));
    }

    private Optional<String> parent(String option) {
        return spec.options().find(option).flatMap(body -> body.keys().under()).map(Located::value);
    }
}
