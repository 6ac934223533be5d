/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.stream;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * The place of a record in its stream. Numbers are compared by value, never as text.
 *
 * @param value 21 to 40 digits
 */
public record SequenceNumber(BigInteger value) implements Comparable<SequenceNumber> {
    /** Source: API reference of DynamoDB Streams, {@code SequenceNumber}. */
    private static final Pattern FORM = Pattern.compile("[0-9]{21,40}");

    /**
     * Reads the form that requests and answers have.
     *
     * @throws io.connectorspec.dynamodb.testkit.error.ServiceErrorException if it is not of 21 to 40 digits
     */
    public static SequenceNumber parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ServiceError.validation("1 validation error detected: Value at 'sequenceNumber' failed to satisfy "
                            + "constraint: Member must have 21 to 40 digits and nothing else")
                    .toException();
        }
        return new SequenceNumber(new BigInteger(text));
    }

    /** The digits. */
    public String text() {
        return value.toString();
    }

    /** The smallest number that is larger. */
    SequenceNumber following() {
        return new SequenceNumber(value.add(BigInteger.ONE));
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return value.compareTo(other.value);
    }
}
