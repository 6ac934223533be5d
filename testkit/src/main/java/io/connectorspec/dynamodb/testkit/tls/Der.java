/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The few forms of DER that a certificate is made of. Source: ITU-T X.690. */
final class Der {
    private static final int LONG_FORM = 0x80;
    private static final DateTimeFormatter MIDNIGHT = DateTimeFormatter.ofPattern("uuuuMMdd'000000Z'");

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, parts);
    }

    /** The truth value true; in DER, false is left out where it is the default. */
    static byte[] yes() {
        return tagged(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] bits(byte[] content) {
        return tagged(0x03, new byte[] {0}, content);
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] text(String value) {
        return tagged(0x0c, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The beginning of a day in UTC. */
    static byte[] time(LocalDate day) {
        return tagged(0x18, MIDNIGHT.format(day).getBytes(StandardCharsets.US_ASCII));
    }

    /** An object identifier; its first two numbers are below 3 and 40. */
    static byte[] identifier(int... numbers) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(numbers[0] * 40 + numbers[1]);
        for (int i = 2; i < numbers.length; i++) {
            writeBase128(content, numbers[i]);
        }
        return tagged(0x06, content.toByteArray());
    }

    private static void writeBase128(ByteArrayOutputStream content, int number) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (number >> shift != 0) {
                content.write(number >> shift & 0x7f | 0x80);
            }
        }
        content.write(number & 0x7f);
    }

    /** Any content behind a tag of one byte and its length. */
    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        writeLength(whole, content.size());
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream whole, int length) {
        if (length < LONG_FORM) {
            whole.write(length);
            return;
        }
        byte[] digits = BigInteger.valueOf(length).toByteArray();
        int zeros = digits[0] == 0 ? 1 : 0;
        whole.write(LONG_FORM | digits.length - zeros);
        whole.write(digits, zeros, digits.length - zeros);
    }
}
