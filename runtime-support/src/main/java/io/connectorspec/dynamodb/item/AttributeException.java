/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

/**
 * Says that a value cannot be stored, and where in its item it stands. It never holds the value: the path
 * grows from the inside out as the exception passes the codecs around it.
 */
public final class AttributeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    /** Takes what is wrong with the value and what to do about it, as half a sentence without the value. */
    public AttributeException(String reason) {
        this("", reason, null);
    }

    private AttributeException(String path, String reason, Throwable cause) {
        super((path.isEmpty() ? "value" : path) + ": " + reason, cause);
        this.path = path;
        this.reason = reason;
    }

    /** Gives the same problem, seen from the map or item that holds it under a name. */
    public AttributeException inAttribute(String name) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new AttributeException(name + separator + path, reason, this);
    }

    /** Gives the same problem, seen from the list that holds it at an index. */
    public AttributeException inElement(int index) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new AttributeException("[" + index + "]" + separator + path, reason, this);
    }
}
