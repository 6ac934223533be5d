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

    /** Stands in a path for whatever name a value has in a map: such names are content. */
    private static final String ANY = "*";

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

    /** Gives the problem of a place that holds null. */
    public static AttributeException isNull() {
        return new AttributeException("is null, and only what the spec says to be optional or nullable may be"
                + " missing; give it a value, or leave it out");
    }

    /** Gives the problem of a stored value of another type than its codec reads. */
    public static AttributeException ofType(AttributeType found, AttributeType expected) {
        return new AttributeException("the stored value is of type " + found + ", and " + expected + " is expected");
    }

    /** Gives the same problem, seen from the item that holds it under a name, or from the item type's name. */
    public AttributeException inAttribute(String name) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new AttributeException(name + separator + path, reason, this);
    }

    /** Gives the same problem, seen from the list that holds it at an index. */
    public AttributeException inElement(int index) {
        return inAttribute("[" + index + "]");
    }

    /** Gives the same problem, seen from the map that holds it; under which name is nobody's business. */
    public AttributeException inMap() {
        return inAttribute(ANY);
    }
}
