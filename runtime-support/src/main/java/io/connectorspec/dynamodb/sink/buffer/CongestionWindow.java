/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink.buffer;

/**
 * How much may be under way at once. The number of requests is fixed; the number of writes follows what the
 * table takes: it starts at its upper bound, falls by half a write for each write that the table refused,
 * and grows by one batch in the time in which a whole window of writes was taken. So a round in which all
 * is refused halves it, a hot key among many others hardly moves it, and it never falls below one write.
 *
 * <p>It counts what was really sent, which Flink does not tell its strategies.
 */
public final class CongestionWindow {

    private static final double FALL_PER_REFUSED_WRITE = 0.5;

    private final int maxRequests;
    private final int maxWrites;
    private final int growthPerRound;
    private double window;
    private int requestsInFlight;
    private int writesInFlight;

    /**
     * Makes a window that is fully open.
     *
     * @param maxRequests the most requests under way, at least 1
     * @param batchSize the most writes in a request, at least 1
     */
    public CongestionWindow(int maxRequests, int batchSize) {
        this.maxRequests = maxRequests;
        this.maxWrites = (int) Math.min(Integer.MAX_VALUE, (long) maxRequests * batchSize);
        this.growthPerRound = batchSize;
        this.window = maxWrites;
    }

    /** Gives whether nothing more may be sent now. If so, at least one request is under way. */
    public boolean isFull() {
        return requestsInFlight >= maxRequests || writesInFlight >= limit();
    }

    /** Gives how many more writes may be sent now. */
    public int room() {
        return isFull() ? 0 : limit() - writesInFlight;
    }

    /** Takes note of a request that is being sent with so many writes. */
    public void sent(int writes) {
        requestsInFlight++;
        writesInFlight += writes;
    }

    /**
     * Takes note of the outcome of a request.
     *
     * @param writes how many writes it had
     * @param refused how many of them the table did not take because it had too much to do, or because it
     *     could not be reached
     */
    public void answered(int writes, int refused) {
        requestsInFlight--;
        writesInFlight -= writes;
        double grown = window + growthPerRound * (writes - refused) / window;
        window = Math.max(1, Math.min(maxWrites, grown - FALL_PER_REFUSED_WRITE * refused));
    }

    /** Gives the most writes that may be under way at present. */
    public int limit() {
        return (int) window;
    }

    /** Gives how many requests are under way. */
    public int requestsInFlight() {
        return requestsInFlight;
    }
}
