/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import java.util.Optional;

/**
 * Since when something is there, and until when.
 *
 * @param since the version that brought it
 * @param deprecation why nobody should use it any more
 */
public record Lifecycle(Optional<String> since, Optional<Deprecation> deprecation) {

    /** Gives the lifecycle of what says nothing about it. */
    public static Lifecycle unknown() {
        return new Lifecycle(Optional.empty(), Optional.empty());
    }

    /**
     * Why something should not be used any more.
     *
     * @param since the version from which on this holds
     * @param removal the version in which it will be gone
     * @param replacement what to use instead, as users of the place know it: a key, a setter or a field
     * @param reason what users should know, in full sentences
     */
    public record Deprecation(
            Optional<String> since, Optional<String> removal, Optional<String> replacement, Optional<String> reason) {

        /** Gives the same without a replacement that code can name; the reason names it. */
        public Deprecation withNamedReplacement(String name) {
            String use = "Use '" + name + "' instead.";
            return new Deprecation(
                    since,
                    removal,
                    Optional.empty(),
                    Optional.of(reason.map(text -> use + " " + text).orElse(use)));
        }

        /** Gives the reason and the end, in full sentences; empty if nothing is known of them. */
        public String note() {
            String end = removal.map(version -> "It will be removed in " + version + ".")
                    .orElse("");
            return (reason.orElse("") + " " + end).strip();
        }
    }
}
