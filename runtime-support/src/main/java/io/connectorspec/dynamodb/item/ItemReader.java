/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.List;
import java.util.Optional;

/**
 * Walks through an item without saying what it is made of: a map of attribute values today, bytes of an
 * answer tomorrow. Generated item code and codecs read from it, so they link to no AWS class.
 *
 * <p>The reader stands at one value: the item itself at first. A caller takes that value in full, or skips
 * it; to take a map or list is to start it and ask for what is next until there is no more:
 *
 * <pre>{@code
 * in.startMap();
 * while (in.next()) {
 *     switch (in.name()) {
 *         case "id" -> id = in.string();
 *         default -> in.skip();
 *     }
 * }
 * }</pre>
 *
 * <p>Every method that takes a value throws an {@link AttributeException} if the value is of another type.
 */
public interface ItemReader {

    /** Gives the type of the value at which the reader stands. */
    AttributeType type();

    /**
     * Looks into the map at which the reader stands, without going into it.
     *
     * @param attribute the name of an attribute of that map
     * @return its text; nothing if there is no such attribute, if it is no string, or if this is no map
     */
    Optional<String> find(String attribute);

    /** Goes into the map at which the reader stands. */
    void startMap();

    /** Goes into the list at which the reader stands. */
    void startList();

    /** Goes to the next value of the map or list that was started last, or out of it if there is none. */
    boolean next();

    /** Gives the name of the attribute at which the reader stands in a map. */
    String name();

    /** Takes a string. */
    String string();

    /** Takes a number as decimal text. */
    String number();

    /** Takes bytes; the array belongs to the caller. */
    byte[] binary();

    /** Takes true or false. */
    boolean bool();

    /** Takes a set of strings. */
    List<String> stringSet();

    /** Takes a set of numbers, each as decimal text. */
    List<String> numberSet();

    /** Takes a set of byte arrays; the arrays belong to the caller. */
    List<byte[]> binarySet();

    /** Passes over the value, whatever it is. */
    void skip();
}
