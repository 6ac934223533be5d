/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Damages bytes in every simple way. */
final class Damage {

    private Damage() {}

    /** Reads bytes; only {@link IOException} may leave it. */
    interface Reader {
        Object read(byte[] bytes) throws IOException;
    }

    static void assertAllRefused(byte[] bytes, Reader reader) {
        assertThat(countRefused(bytes, reader)).isEqualTo(damaged(bytes).size());
    }

    /** Gives how many ways of damage are told with an {@link IOException}; any other exception leaves. */
    static int countRefused(byte[] bytes, Reader reader) {
        int refused = 0;
        for (byte[] damaged : damaged(bytes)) {
            try {
                reader.read(damaged);
            } catch (IOException told) {
                refused++;
            }
        }
        return refused;
    }

    private static List<byte[]> damaged(byte[] bytes) {
        List<byte[]> all = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            all.add(flipped);
        }
        for (int length = 0; length < bytes.length; length++) {
            all.add(Arrays.copyOf(bytes, length));
        }
        all.add(Arrays.copyOf(bytes, bytes.length + 1));
        return all;
    }
}
