/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.simulation;

/** What happened in runs, so that a test can see that it tried something. */
final class RunCounts {

    long crashes;
    long outages;
    long gaps;
    long accepted;

    void add(RunCounts other) {
        crashes += other.crashes;
        outages += other.outages;
        gaps += other.gaps;
        accepted += other.accepted;
    }

    @Override
    public String toString() {
        return crashes + " crashes, " + outages + " outages, " + gaps + " gaps that were told, " + accepted
                + " gaps that were told and accepted";
    }
}
