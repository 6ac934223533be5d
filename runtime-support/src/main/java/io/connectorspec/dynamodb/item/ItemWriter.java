/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.Collection;

/**
 * Takes an item's attributes one after the other, without saying what becomes of them: a map of attribute
 * values today, bytes of a request tomorrow. Generated item code and codecs write to it, so they link to no
 * AWS class.
 *
 * <p>Inside a map every value follows its {@link #name}. Inside a list values follow each other. A caller
 * closes what it opens.
 */
public interface ItemWriter {

    /** Says which attribute of the open map the next value belongs to. */
    void name(String attribute);

    /** Writes a string (attribute type S). */
    void string(String value);

    /** Writes a number (attribute type N) as decimal text, such as {@code 12.5} or {@code 1E-7}. */
    void number(String value);

    /** Writes bytes (attribute type B). The array belongs to the writer from here on. */
    void binary(byte[] value);

    /** Writes true or false (attribute type BOOL). */
    void bool(boolean value);

    /** Writes the null value (attribute type NULL), which is not the same as no attribute. */
    void nullValue();

    /** Writes a set of strings (attribute type SS). */
    void stringSet(Collection<String> values);

    /** Writes a set of numbers (attribute type NS), each as decimal text. */
    void numberSet(Collection<String> values);

    /** Writes a set of byte arrays (attribute type BS). */
    void binarySet(Collection<byte[]> values);

    /** Opens a map (attribute type M), or the item itself. */
    void startMap();

    /** Closes the map that was opened last. */
    void endMap();

    /** Opens a list (attribute type L). */
    void startList();

    /** Closes the list that was opened last. */
    void endList();
}
