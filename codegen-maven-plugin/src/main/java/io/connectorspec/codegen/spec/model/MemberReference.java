/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

/**
 * A member of an entry: {@code client.region} is the member {@code region} of the entry {@code client}.
 *
 * @param owner the entry's name
 * @param member the member
 */
public record MemberReference(String owner, MemberName member) {

    /** What such texts look like, as a regular expression that means the same in Java and in JavaScript. */
    public static final String FORM = "^[^.]+\\." + MemberName.FORM.substring(1);

    /** Reads a reference. */
    public static MemberReference parse(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0 || dot != text.lastIndexOf('.') || dot == text.length() - 1) {
            throw new InvalidTextException(
                    "This does not say which entry and which member of it.",
                    "Write both with a dot between them, such as 'client.region'.");
        }
        return new MemberReference(text.substring(0, dot), new MemberName(text.substring(dot + 1)));
    }
}
