/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.config;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that a user set, or its default, with the name under which the user sets it.
 *
 * <p>The runtime knows neither option keys nor setters. When it has to say which of them to turn, it
 * takes the name from here.
 *
 * @param value the value, or null where the user set none and there is no default
 * @param name what the user writes to set it: an option's key, or a setter such as {@code setTableName(...)}
 * @param <T> the value's type, serializable wherever the setting travels to task managers
 */
public record Setting<T>(T value, String name) implements Serializable {

    /** Checks that the setting can be named. */
    public Setting {
        Objects.requireNonNull(name, "name");
    }

    /** Gives whether there is a value. */
    public boolean isSet() {
        return value != null;
    }

    /** Gives the value, or nothing where none was set. */
    public Optional<T> toOptional() {
        return Optional.ofNullable(value);
    }

    /**
     * Gives the value of a setting that something else makes necessary.
     *
     * @param why completes "it is needed ...", for example {@code "by the BASIC credentials provider"}
     * @throws InvalidSettingException if no value was set
     */
    public T require(String why) {
        if (value == null) {
            throw new InvalidSettingException("'" + name + "' is not set, and it is needed " + why + ". Set it.");
        }
        return value;
    }

    /** Gives the name only: the value may be a secret. */
    @Override
    public String toString() {
        return name + (isSet() ? " (set)" : " (not set)");
    }
}
