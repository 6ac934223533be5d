/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The frame around state that the connector writes: a magic number, the number of bytes that follow the frame,
 * and their CRC32C, each as a big-endian int. It tells every flipped bit, lost byte and added byte.
 *
 * @param magic the number with which this kind of state starts
 * @param what what the state is, for messages
 */
public record StateFrame(int magic, String what) {

    /** How many bytes the frame takes. */
    public static final int BYTES = 3 * Integer.BYTES;

    /** Gives the bytes with the frame before them. */
    public byte[] wrap(byte[] content) {
        return seal(open(content.length).put(content));
    }

    /**
     * Gives room for content behind a frame, so that much of it need not be copied.
     *
     * @param bytes how many bytes the content has
     * @return a buffer that stands where the content starts, to be filled up and sealed
     */
    public ByteBuffer open(int bytes) {
        return ByteBuffer.allocate(BYTES + bytes).position(BYTES);
    }

    /** Writes the frame into a buffer that {@link #open} gave and that is full, and gives the bytes. */
    public byte[] seal(ByteBuffer full) {
        byte[] framed = full.array();
        full.rewind().putInt(magic).putInt(framed.length - BYTES).putInt(checksum(framed));
        return framed;
    }

    /**
     * Takes the frame away.
     *
     * @return the content, from the buffer's position on
     * @throws IOException if these are not the bytes that were written
     */
    public ByteBuffer unwrap(byte[] framed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(framed);
        if (framed.length < BYTES || in.getInt() != magic) {
            throw damaged("they do not start as they should");
        }
        int length = in.getInt();
        int checksum = in.getInt();
        if (length != in.remaining()) {
            throw damaged("they announce " + length + " bytes and have " + in.remaining());
        }
        if (checksum != checksum(framed)) {
            throw damaged("their checksum is wrong");
        }
        return in;
    }

    /** Gives the error of bytes that are not this kind of state. */
    public IOException damaged(String how) {
        return new IOException("The bytes are not " + what + ": " + how);
    }

    private static int checksum(byte[] framed) {
        CRC32C checksum = new CRC32C();
        checksum.update(framed, BYTES, framed.length - BYTES);
        return (int) checksum.getValue();
    }
}
