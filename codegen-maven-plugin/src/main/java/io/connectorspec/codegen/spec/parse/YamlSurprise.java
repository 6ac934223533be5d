/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import java.util.Optional;
import java.util.regex.Pattern;

/** Knows which plain texts YAML 1.1 takes for something else than text, although they hardly look like it. */
final class YamlSurprise {

    private static final Pattern BOOLEAN = Pattern.compile("yes|no|true|false|on|off", Pattern.CASE_INSENSITIVE);
    private static final Pattern ODD_NUMBER = Pattern.compile(
            "[-+]?(0[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+|[0-9][0-9_]*_[0-9_]*|[0-9]+(:[0-5]?[0-9])+|\\.(inf|nan))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?");

    private YamlSurprise() {}

    /** Gives what other tools take this text for, to complete "other YAML tools read ... here". */
    static Optional<String> of(YamlNode.Text text) {
        if (!text.plain()) {
            return Optional.empty();
        }
        if (BOOLEAN.matcher(text.value()).matches()) {
            return Optional.of("true or false");
        }
        if (ODD_NUMBER.matcher(text.value()).matches()) {
            return Optional.of("another number");
        }
        return DATE.matcher(text.value()).matches() ? Optional.of("a date") : Optional.empty();
    }
}
