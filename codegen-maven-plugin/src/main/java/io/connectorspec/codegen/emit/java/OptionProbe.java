/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.connectorspec.codegen.spec.resolve.OptionValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a generated test reaches one option.
 *
 * @param component the component of the settings record that the option becomes
 * @param value what its value can be
 * @param words the constants of its enum
 * @param name what the setting is called
 * @param giving gives the code that sets the option
 */
record OptionProbe(String component, OptionValue value, List<String> words, Name name, Giving giving) {

    /** Copies the list. */
    OptionProbe {
        words = List.copyOf(words);
    }

    /** Gives the code that sets the option to a value. */
    CodeBlock set(Sample sample) {
        return giving.value().apply(sample);
    }

    /** Gives a value that the option takes and that is not its default; nothing if there is none. */
    Optional<Sample> sample() {
        return Sample.unlikeDefault(value, words);
    }

    /**
     * How a test sets an option.
     *
     * @param value gives the code that sets it to a value
     * @param nonsense the code that sets it to a text that is no value of it, where it can be given one
     */
    record Giving(Function<Sample, CodeBlock> value, Optional<CodeBlock> nonsense) {}

    /**
     * The name of a setting.
     *
     * @param text the name that the setting carries
     * @param dependents components that change with this one, since they are read from its key where theirs is missing
     */
    record Name(String text, List<String> dependents) {

        /** Copies the list. */
        Name {
            dependents = List.copyOf(dependents);
        }
    }
}
