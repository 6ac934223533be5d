/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import java.util.List;
import java.util.Optional;

/** What may stand in one place of a spec, as others than the parser need to know it. */
public sealed interface Form {

    /**
     * A text, also one that other tools take for a number.
     *
     * @param expected what it is, to complete "write ..."
     * @param pattern what it looks like, if that can be said by a regular expression
     */
    record Text(String expected, Optional<TextPattern> pattern) implements Form {}

    /** True or false. */
    record Flag() implements Form {}

    /** One of some words. */
    record Words(List<String> words) implements Form {

        /** Copies the list. */
        public Words {
            words = List.copyOf(words);
        }
    }

    /** A text, several of them, or several with names. */
    record Value() implements Form {}

    /** Several of a kind. */
    record ListOf(Form element) implements Form {}

    /** Several of a kind, by names that the author chooses. */
    record MappingOf(Form name, Form body) implements Form {}

    /**
     * A mapping with fixed keys.
     *
     * @param what what it is, with an article
     * @param keys its keys
     */
    record Keyed(String what, List<Key> keys) implements Form {

        /** Copies the list. */
        public Keyed {
            keys = List.copyOf(keys);
        }
    }

    /** A short form, or a long one. */
    record Either(Form shortForm, Form longForm) implements Form {}

    /**
     * A key.
     *
     * @param name the key
     * @param form what stands under it
     * @param required whether it must be there
     * @param doc what it says, as a half sentence without a full stop
     * @param example what an author could write, as YAML in one line
     */
    record Key(String name, Form form, boolean required, String doc, String example) {}
}
