/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.time.Duration;
import java.util.List;

/** A value of a known type. */
public sealed interface Literal {

    /** A text. */
    record Text(String value) implements Literal {}

    /** A whole number. */
    record Whole(long value) implements Literal {}

    /** A floating point number. */
    record Decimal(double value) implements Literal {}

    /** True or false. */
    record Flag(boolean value) implements Literal {}

    /** An amount of memory, in bytes. */
    record Size(long bytes) implements Literal {}

    /** A length of time. */
    record Time(Duration value) implements Literal {}

    /** The name of a constant of an enum. */
    record Choice(String value) implements Literal {}

    /** Several texts. */
    record Texts(List<String> value) implements Literal {}

    /**
     * Texts by names.
     *
     * @param names the names, none of them twice
     * @param texts the text of each name
     */
    record Pairs(List<String> names, List<String> texts) implements Literal {}

    /**
     * Compares two values of one type that has an order.
     *
     * @throws IllegalArgumentException if there is no order between the two
     */
    static int compare(Literal left, Literal right) {
        if (left instanceof Whole a && right instanceof Whole b) {
            return Long.compare(a.value(), b.value());
        }
        if (left instanceof Decimal a && right instanceof Decimal b) {
            return Double.compare(a.value(), b.value());
        }
        if (left instanceof Size a && right instanceof Size b) {
            return Long.compare(a.bytes(), b.bytes());
        }
        if (left instanceof Time a && right instanceof Time b) {
            return a.value().compareTo(b.value());
        }
        throw new IllegalArgumentException("There is no order between " + left + " and " + right);
    }
}
