/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item.typeinfo;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Bytes with their number in front. */
final class Frame {

    /** What is allocated on the word of a length alone; a damaged length meets the end of the bytes before more is. */
    private static final int PIECE = 64 * 1024;

    private Frame() {}

    static void write(byte[] bytes, DataOutputView target) throws IOException {
        target.writeInt(bytes.length);
        target.write(bytes);
    }

    static byte[] read(DataInputView source) throws IOException {
        int length = length(source);
        byte[] bytes = new byte[Math.min(length, PIECE)];
        int read = 0;
        while (read < length) {
            if (read == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length * 2L));
            }
            source.readFully(bytes, read, bytes.length - read);
            read = bytes.length;
        }
        return bytes;
    }

    static void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = length(source);
        target.writeInt(length);
        target.write(source, length);
    }

    private static int length(DataInputView source) throws IOException {
        int length = source.readInt();
        if (length < 0) {
            throw new IOException("The bytes of an item are damaged: their length is negative.");
        }
        return length;
    }
}
