/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes the values of state. */
final class StateOutput {

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE_FOLLOWS = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void writeByte(int value) {
        out.write(value);
    }

    /** Writes a number in groups of seven bits, the lowest first; small ones, negative ones too, take few bytes. */
    void writeNumber(long value) {
        long rest = value << 1 ^ value >> Long.SIZE - 1;
        while ((rest & ~SEVEN_BITS) != 0) {
            out.write((int) (rest & SEVEN_BITS) | MORE_FOLLOWS);
            rest >>>= Integer.bitCount(SEVEN_BITS);
        }
        out.write((int) rest);
    }

    /** Writes the number of bytes of a text, and the text in UTF-8. */
    void writeText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(bytes.length);
        out.writeBytes(bytes);
    }

    /** Writes eight bytes of milliseconds since 1970. */
    void writeTime(Instant time) {
        out.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(time.toEpochMilli()).array());
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
