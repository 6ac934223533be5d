/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that users can set, as documentation and tools need it.
 *
 * @param name the connector's name
 * @param title the connector's name for people
 * @param surfaces the places where users write options, each with a text
 * @param groups the options, by groups
 * @param builders the builders with which Java users set the same
 */
public record OptionCatalogue(
        String name, String title, List<Term> surfaces, List<Group> groups, List<Builder> builders) {

    /** Copies the lists. */
    public OptionCatalogue {
        surfaces = List.copyOf(surfaces);
        groups = List.copyOf(groups);
        builders = List.copyOf(builders);
    }

    /** Gives the words of enums, by the paths of the options that take them. */
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new TreeMap<>();
        for (Group group : groups) {
            for (Entry option : group.options()) {
                words.put(
                        option.text().explanation().path(),
                        option.value().words().stream().map(Term::word).toList());
            }
        }
        return words;
    }

    /** A word and what it means. */
    public record Term(String word, String meaning) {}

    /**
     * Options that belong together.
     *
     * @param name the group's name; empty for options without one
     * @param title the group's name for people
     */
    public record Group(String name, String title, List<Entry> options) {

        /** Copies the list. */
        public Group {
            options = List.copyOf(options);
        }
    }

    /**
     * An option.
     *
     * @param name its name in the spec
     * @param places its keys; none for one that only Java code sets
     * @param java where Java code finds it
     * @param value what its value can be
     * @param text how it is explained
     */
    public record Entry(String name, List<Place> places, Java java, Value value, Text text) {

        /** Copies the list. */
        public Entry {
            places = List.copyOf(places);
        }
    }

    /**
     * How an option is explained.
     *
     * @param explanation what it does, since when, and until when
     * @param example a value to show
     */
    public record Text(Explanation explanation, Optional<String> example) {}

    /**
     * Where users write an option.
     *
     * @param surface the surface
     * @param keys its whole keys there
     */
    public record Place(String surface, OptionKeys keys) {}

    /**
     * When an option must be there, and when not. Other options are named as users write them.
     *
     * @param required whether it must always be there
     * @param needs what makes it necessary
     * @param conflicts what it must not be given together with
     */
    public record Presence(boolean required, List<Need> needs, List<String> conflicts) {

        /** Copies the lists. */
        public Presence {
            needs = List.copyOf(needs);
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * A condition that makes an option necessary.
     *
     * @param option another option
     * @param values the values of the other one, as the spec writes them
     */
    public record Need(String option, List<String> values) {

        /** Copies the list. */
        public Need {
            values = List.copyOf(values);
        }
    }

    /**
     * What the value of an option can be.
     *
     * @param type its type
     * @param words the values of an enum
     * @param limits default and bounds
     * @param presence when it must be there
     * @param traits what else is known of it
     */
    public record Value(ValueType type, List<Term> words, Limits limits, Presence presence, Traits traits) {

        /** Copies the list. */
        public Value {
            words = List.copyOf(words);
        }
    }

    /**
     * What else is known of a value.
     *
     * @param secret whether nobody should see it
     * @param nests the option that stands here once more, with everything under it
     */
    public record Traits(boolean secret, Optional<String> nests) {}

    /**
     * Default, bounds and form, as the spec writes them.
     *
     * @param defaultValue the value for users who give none
     * @param min the smallest value
     * @param max the largest value
     * @param pattern the regular expression that a text matches
     */
    public record Limits(
            Optional<Shown> defaultValue, Optional<Shown> min, Optional<Shown> max, Optional<String> pattern) {}

    /**
     * A value.
     *
     * @param text the value as the spec writes it
     * @param literal what it means
     */
    public record Shown(String text, Literal literal) {}

    /**
     * Where Java code finds an option.
     *
     * @param setting the component of a settings record that it becomes, such as {@code client.region}
     * @param setter the setter that takes it, such as {@code CupBuilder.setGrams}
     * @param constants the constants, such as {@code PanelOptions.GRAMS}
     */
    public record Java(Optional<String> setting, Optional<String> setter, List<String> constants) {

        /** Copies the list. */
        public Java {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A builder.
     *
     * @param className its class, without the package
     * @param setters the setters that are no options
     * @param demands what must hold between settings, in sentences
     */
    public record Builder(String className, List<Setter> setters, List<String> demands, Explanation text) {

        /** Copies the lists. */
        public Builder {
            setters = List.copyOf(setters);
            demands = List.copyOf(demands);
        }
    }

    /**
     * A setter of a builder.
     *
     * @param name its name
     * @param required whether it must be called
     */
    public record Setter(String name, boolean required, Explanation text) {}
}
