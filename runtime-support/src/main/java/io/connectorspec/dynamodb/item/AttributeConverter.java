/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.io.Serializable;

/**
 * Turns values of a class of your own into values of a type that the spec knows, and back. Name such a class as
 * the {@code converter} of an attribute. It needs a public constructor without parameters.
 *
 * <p>Values must be equal again after the way to the stored value and back, or an item does not equal itself
 * after it was read. They should be immutable, since items are.
 *
 * @param <J> the class of your own
 * @param <S> the Java type of what is stored, such as {@code String} for {@code type: string}
 */
public interface AttributeConverter<J, S> extends Serializable {

    /**
     * Gives what is stored for a value.
     *
     * @param value a value, never null
     * @return what is stored, never null
     * @throws RuntimeException if the value cannot be stored; its message is not shown, since it may quote the value
     */
    S toStored(J value);

    /**
     * Gives the value that is stored.
     *
     * @param stored what is stored, never null
     * @return the value, never null
     * @throws RuntimeException if there is no such value; its message is not shown, since it may quote the value
     */
    J fromStored(S stored);
}
