/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.attribute;

import io.connectorspec.dynamodb.item.AttributeException;

/** Counts bytes of UTF-8 without making them. */
final class Utf8 {

    private static final int ESCAPED_BY_TWO_CHARACTERS = 2;
    private static final int ESCAPED_BY_CODE_POINT = 6;

    private Utf8() {}

    /**
     * Gives the number of bytes that a string takes as UTF-8.
     *
     * @throws AttributeException if the string holds half a surrogate pair, which UTF-8 cannot express
     */
    static long length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else {
                int width = width(text, i);
                bytes += width;
                i += width == 4 ? 1 : 0;
            }
        }
        return bytes;
    }

    /**
     * Gives the number of bytes that a string takes as a JSON string, with its quotes. Escaped are what
     * JSON demands (the quote, the backslash and the control characters), and characters beyond the basic
     * plane, which Jackson writes as two escaped surrogates; so does the AWS SDK, which uses Jackson too.
     *
     * @throws AttributeException if the string holds half a surrogate pair, which UTF-8 cannot express
     */
    static long jsonLength(String text) {
        long bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += asciiWidth(c);
            } else {
                int width = width(text, i);
                bytes += width == 4 ? 2 * ESCAPED_BY_CODE_POINT : width;
                i += width == 4 ? 1 : 0;
            }
        }
        return bytes;
    }

    private static int asciiWidth(char c) {
        return switch (c) {
            case '"', '\\', '\b', '\t', '\n', '\f', '\r' -> ESCAPED_BY_TWO_CHARACTERS;
            default -> c < ' ' ? ESCAPED_BY_CODE_POINT : 1;
        };
    }

    private static int width(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x800) {
            return 2;
        }
        if (!Character.isSurrogate(c)) {
            return 3;
        }
        boolean pair = Character.isHighSurrogate(c)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        if (!pair) {
            throw new AttributeException("holds half a surrogate pair at character " + index
                    + ", so it is no valid Unicode text. Store it as binary, or repair the text");
        }
        return 4;
    }
}
