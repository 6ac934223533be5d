/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Collects everything that decides what a run generates. Two runs with the same parts in the same order generate
 * the same files.
 */
public final class Fingerprint {

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /** Adds a part: what it is, and its value. */
    public Fingerprint add(String what, String value) {
        return add(what, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part: what it is, and its bytes. */
    public Fingerprint add(String what, byte[] value) {
        write(what.getBytes(StandardCharsets.UTF_8));
        write(value);
        return this;
    }

    /** Gives the fingerprint of all parts. */
    public ContentHash hash() {
        return ContentHash.of(parts.toByteArray());
    }

    /** Lengths keep two parts from reading like one. */
    private void write(byte[] bytes) {
        parts.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        parts.writeBytes(bytes);
    }
}
