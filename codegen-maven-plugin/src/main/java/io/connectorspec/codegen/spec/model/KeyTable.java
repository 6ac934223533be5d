/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Gives the whole key of an option on the first surface that it is on. */
    public Optional<String> key(String option) {
        return Stream.concat(spec.vocabulary().surfaces().names().stream(), Stream.of(surface(Optional.empty())))
                .flatMap(surface -> absolute(option, surface).stream())
                .map(OptionKey::text)
                .findFirst();
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
     * Gives all keys of an option.
     *
     * @param option an option that exists
     * @return the whole keys; nothing if it has none on the surface
     */
    public Optional<OptionKeys> all(String option, String surface) {
        OptionSpec body = spec.options().find(option).orElseThrow();
        String parent = body.keys()
                .under()
                .flatMap(name -> absolute(name.value(), surface))
                .map(key -> key.text() + ".")
                .orElse("");
        OptionSpec.OtherKeys others = body.keys().others();
        return relative(body, surface)
                .map(own -> new OptionKeys(own.text(), texts(others.oldKeys()), texts(others.fallbackKeys()))
                        .map(key -> parent + key));
    }

    /**
     * Gives the keys of an option below another option's key.
     *
     * @param option the option
     * @param under the other option; empty for whole keys
     * @return the keys; nothing if the option does not stand there
     */
    public Optional<OptionKeys> below(String option, Optional<String> under, String surface) {
        if (under.equals(Optional.of(option))) {
            return Optional.of(OptionKeys.of(""));
        }
        String prefix = under.flatMap(name -> absolute(name, surface))
                .map(key -> key.text() + ".")
                .orElse("");
        return all(option, surface).flatMap(keys -> keys.below(prefix));
    }

    private static List<String> texts(List<Located<OptionKey>> keys) {
        return keys.stream().map(key -> key.value().text()).toList();
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
