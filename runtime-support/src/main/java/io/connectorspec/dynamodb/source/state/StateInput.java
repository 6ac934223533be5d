/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import io.connectorspec.dynamodb.state.StateFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads what {@link StateOutput} wrote. It allocates nothing that is not there, and throws only {@link IOException}. */
final class StateInput {

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE_FOLLOWS = 0x80;

    private final ByteBuffer in;
    private final StateFrame frame;

    private StateInput(ByteBuffer in, StateFrame frame) {
        this.in = in;
        this.frame = frame;
    }

    /**
     * Gives what reads the content of a frame.
     *
     * @throws IOException if these are not the bytes that were written
     */
    static StateInput of(StateFrame frame, byte[] framed) throws IOException {
        return new StateInput(frame.unwrap(framed), frame);
    }

    int readByte() throws IOException {
        need(1);
        return in.get() & 0xff;
    }

    long readNumber() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Integer.bitCount(SEVEN_BITS)) {
            int next = readByte();
            value |= (long) (next & SEVEN_BITS) << shift;
            if ((next & MORE_FOLLOWS) == 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw damaged("a number has too many digits");
    }

    /** Reads how many elements follow, each of at least one byte. */
    int readCount() throws IOException {
        long count = readNumber();
        if (count < 0 || count > in.remaining()) {
            throw damaged("they announce " + count + " elements in " + in.remaining() + " bytes");
        }
        return (int) count;
    }

    String readText() throws IOException {
        int length = readCount();
        ByteBuffer text = in.slice(in.position(), length);
        in.position(in.position() + length);
        return decode(text);
    }

    private String decode(ByteBuffer text) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException notText) {
            throw damaged("a text is not UTF-8");
        }
    }

    Instant readTime() throws IOException {
        need(Long.BYTES);
        return Instant.ofEpochMilli(in.getLong());
    }

    void expectEnd() throws IOException {
        if (in.hasRemaining()) {
            throw damaged(in.remaining() + " bytes follow");
        }
    }

    IOException damaged(String how) {
        return frame.damaged(how);
    }

    private void need(int bytes) throws IOException {
        if (in.remaining() < bytes) {
            throw damaged("they end too early");
        }
    }
}
