/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an attribute's type: a word, an item type, or one of them within a container.
 *
 * @param name the word
 * @param element the type within the container
 */
public record AttributeTypeName(String name, Optional<AttributeTypeName> element) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)(?:<(.*)>)?");
    private static final int LONGEST = 200;

    /** Reads a name such as {@code list<OrderLine>}. */
    public static AttributeTypeName parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (text.contains(",")) {
            throw new InvalidTextException(
                    "This is not the type of an attribute: a container takes one type.",
                    "Write only what it holds, such as 'map<long>'; the names of a map are always texts.");
        }
        if (text.length() > LONGEST || !matcher.matches()) {
            throw new InvalidTextException(
                    "This is not the type of an attribute.",
                    "Write a type, such as 'string', 'list<OrderLine>' or 'set<string>'.");
        }
        return new AttributeTypeName(
                matcher.group(1), Optional.ofNullable(matcher.group(2)).map(AttributeTypeName::parse));
    }

    /** Gives whether this is the pattern's variable for an element: a single capital letter. */
    public boolean isVariable() {
        return element.isEmpty() && name.length() == 1 && Character.isUpperCase(name.charAt(0));
    }

    /** Gives the variable that stands for an element in a pattern; nothing in other types. */
    public List<String> variables() {
        return element.filter(AttributeTypeName::isVariable).map(AttributeTypeName::name).stream()
                .toList();
    }

    @Override
    public String toString() {
        return name + element.map(type -> "<" + type + ">").orElse("");
    }
}
