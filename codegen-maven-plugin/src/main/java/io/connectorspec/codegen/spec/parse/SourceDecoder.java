/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import io.connectorspec.codegen.spec.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text, and refuses bytes that are not UTF-8. */
public final class SourceDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceDecoder() {}

    /**
     * Reads a file's bytes.
     *
     * @param name what to call the file in reports
     * @param bytes its content
     * @param problems takes the place of the first byte that is not UTF-8
     */
    public static Optional<SourceFile> decode(String name, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        SourceFile file = new SourceFile(name, withoutMark(text));
        if (result.isError()) {
            int end = file.text().length();
            problems.error(
                    Code.UNREADABLE_FILE,
                    new Span(file, end, end),
                    "A byte that is not UTF-8 stands here.",
                    "Save the file as UTF-8.");
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
