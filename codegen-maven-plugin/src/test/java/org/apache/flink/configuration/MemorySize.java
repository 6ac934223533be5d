/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package org.apache.flink.configuration;

/**
 * Stands in for Flink's class: an amount of memory.
 *
 * @param getBytes the amount, in bytes
 */
public record MemorySize(long getBytes) implements Comparable<MemorySize> {

    /** No memory. */
    public static final MemorySize ZERO = new MemorySize(0);

    /** As much memory as can be said. */
    public static final MemorySize MAX_VALUE = new MemorySize(Long.MAX_VALUE);

    /** Gives mebibytes. */
    public static MemorySize ofMebiBytes(long mebiBytes) {
        return new MemorySize(mebiBytes << 20);
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(getBytes, other.getBytes);
    }
}
