/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The frame around state that the source writes: a magic number, the number of bytes that follow the frame,
 * and their CRC32C, each as a big-endian int. It tells every flipped bit, lost byte and added byte.
 *
 * @param magic the number with which this kind of state starts
 * @param what what the state is, for messages
 */
record StateFrame(int magic, String what) {

    private static final int BYTES = 3 * Integer.BYTES;

    /** Gives the bytes with the frame before them. */
    byte[] wrap(byte[] content) {
        return ByteBuffer.allocate(BYTES + content.length)
                .putInt(magic)
                .putInt(content.length)
                .putInt(checksum(content, 0))
                .put(content)
                .array();
    }

    /**
     * Takes the frame away.
     *
     * @throws IOException if these are not the bytes that were written
     */
    StateInput unwrap(byte[] framed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(framed);
        if (framed.length < BYTES || in.getInt() != magic) {
            throw new IOException("The bytes are not " + what + ": they do not start as they should");
        }
        int length = in.getInt();
        int checksum = in.getInt();
        if (length != in.remaining()) {
            throw new IOException(
                    "The bytes are not " + what + ": they announce " + length + " bytes and have " + in.remaining());
        }
        if (checksum != checksum(framed, BYTES)) {
            throw new IOException("The bytes are not " + what + ": their checksum is wrong");
        }
        return new StateInput(in, what);
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }
}
